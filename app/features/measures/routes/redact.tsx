import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactMeasure } from "../commands/redact.server.ts";
import { redactForm } from "../forms.server.ts";
import { textsOfFollowedToRedact } from "../queries/texts-to-redact.server.ts";
import { Elsewhere } from "../ui/elsewhere.tsx";
import { useLabelledTexts } from "../ui/labelled-texts.ts";
import type { Route } from "./+types/redact";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const followed = await textsOfFollowedToRedact(actorIn(context), params);
  return { followed, teamId: params.teamId, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactMeasure(actorIn(context), params, { passage, key }, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/measures/${params.followedId}/redact?removed=${count}`);
});

/** *Ta bort uppgift* in what a team has written of a measure. */
export default function Redact({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("redaction");
  const { followed, teamId, removed, key } = loaderData;
  const { id, name, texts, measureId, ofProgramme, reported } = followed;
  const labelled = useLabelledTexts(texts);
  useLive({ names: ["measures.changed"], ids: { followedId: id } });
  return (
    <RedactPage
      kind="measure"
      name={name}
      address={`/teams/${teamId}/measures/${id}`}
      texts={labelled}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    >
      {ofProgramme !== null && (
        <Elsewhere
          title={t("programmes.title")}
          to={`/programmes/${ofProgramme}/measures/${measureId}`}
          link={t("programmes.link")}
        >
          {t("programmes.text")}
        </Elsewhere>
      )}
      {reported && (
        <Elsewhere title={t("reports.title")} to={`/teams/${teamId}/reports`} link={t("reports.link")}>
          {t("reports.text")}
        </Elsewhere>
      )}
    </RedactPage>
  );
}

import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactAim } from "../commands/redact.server.ts";
import { redactForm } from "../forms.server.ts";
import { textsOfAimToRedact } from "../queries/texts-to-redact.server.ts";
import { useLabelledTexts } from "../ui/labelled-texts.ts";
import type { Route } from "./+types/redact-aim";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await textsOfAimToRedact(actorIn(context), params.teamId);
  return { ...page, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const said = form.read(redactForm);
  const { count } = await redactAim(actorIn(context), params.teamId, said, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/aim/redact?removed=${count}`);
});

/** *Ta bort uppgift* in what a team is to reach, and was. */
export default function RedactAim({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("measures");
  const { team, texts, removed, key } = loaderData;
  const labelled = useLabelledTexts(texts);
  useLive({ names: ["team-aim.changed"], ids: { teamId: team.id } });
  return (
    <RedactPage
      kind="aim"
      name={t("aim.of", { team: team.name })}
      address={`/teams/${team.id}/aim`}
      texts={labelled}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    />
  );
}

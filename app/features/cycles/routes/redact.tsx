import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactCycle } from "../commands/redact.server.ts";
import { textsToRedact } from "../queries-texts.server.ts";
import { redactForm } from "../redact-form.server.ts";
import { useLabelledTexts } from "../ui/history/texts.tsx";
import type { Route } from "./+types/redact";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await textsToRedact(actorIn(context), params.teamId, params.cycleId);
  return { ...page, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactCycle(actorIn(context), params, { passage, key }, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/cycles/${params.cycleId}/redact?removed=${count}`);
});

/** *Ta bort uppgift* in a test. */
export default function Redact({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("redaction");
  const words = useT("cycles");
  const { cycle, team, idea, texts, removed, key } = loaderData;
  const labelled = useLabelledTexts(texts);
  useLive({ names: ["cycle.changed", "comment.added", "comment.changed"], ids: { cycleId: cycle.id } });
  const name = cycle.number === null ? words("cycle.draft") : words("cycle.number", { number: cycle.number });
  return (
    <RedactPage
      kind="cycle"
      name={name}
      address={`/teams/${team.id}/cycles/${cycle.id}`}
      texts={labelled}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    >
      {idea && (
        <Callout
          title={t("idea.title")}
          actions={
            <ButtonLink to={`/programmes/${idea.programmeId}/ideas/${idea.id}/redact`} small>
              {idea.title}
            </ButtonLink>
          }
        >
          <p>{t("idea.text")}</p>
        </Callout>
      )}
    </RedactPage>
  );
}

import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { answerSignedIn } from "../commands/answer.server.ts";
import { evaluationToAnswer } from "../queries/evaluation-to-answer.server.ts";
import { Answering, outcomeIn } from "../ui/answering.tsx";
import type { Route } from "./+types/evaluation";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  page: await evaluationToAnswer(actorIn(context), params, context.get(factsContext).now),
  outcome: outcomeIn(new URL(request.url).search),
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "answer") throw new Refusal("invalid", "form.outdated");
  const done = await answerSignedIn(actorIn(context), params, form, context.get(factsContext).now);
  const { programmeId, gatheringId } = params;
  throw redirect(`/programmes/${programmeId}/gatherings/${gatheringId}/evaluation?done=${done}`);
});

/** What somebody who is signed in and was registered is asked. */
export default function Evaluation({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("evaluations");
  const shell = useT("shell");
  const { page, outcome } = loaderData;
  const { id, programmeId, title: gathering } = page.gathering;
  useLive({ names: ["evaluation.changed"], ids: { gatheringId: id } });
  const title = t("title.of", { gathering });
  const asks = page.state === "open" && !page.answered;
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programmeId}/gatherings/${id}`}>{gathering}</BackLink>}
        title={title}
        {...(asks && { lead: t("lead") })}
      />
      <Answering page={page} outcome={outcome} refusal={answer?.refusal} />
    </Page>
  );
}

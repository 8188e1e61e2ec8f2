import { redirect } from "react-router";
import { newId } from "#app/core/id.ts";
import { commentsOf } from "#app/features/comments/queries.server.ts";
import { Comments } from "#app/features/comments/ui/comments.tsx";
import { factorsOfCycle } from "#app/features/factors/queries/talk.server.ts";
import { FactorCard } from "#app/features/factors/ui/factor-card.tsx";
import { notesOfCycle } from "#app/features/notes/queries/things.server.ts";
import { NotesLink, OriginCard } from "#app/features/notes/ui/around.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { pressOnCycle } from "../commands/press.server.ts";
import { cyclePage } from "../queries.server.ts";
import { CycleView } from "../ui/cycle-view.tsx";
import { DraftPage } from "../ui/draft-page.tsx";
import type { Route } from "./+types/cycle";
import { logFrom } from "./log-form.server.ts";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  const page = await cyclePage(actor, params.teamId, params.cycleId);
  const comments =
    page.cycle.state === "draft" ? null : await commentsOf(actor, { kind: "cycle", id: page.cycle.id }, now);
  const around = await notesOfCycle(actor, page.cycle);
  const factors = await factorsOfCycle(actor, page.cycle);
  const justSaved = new URL(request.url).searchParams.has("saved");
  return {
    ...page,
    comments,
    around,
    factors,
    justSaved,
    key: crypto.randomUUID(),
    newQuestionId: newId(now.getTime()),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  if (form.intent === "log") throw redirect(await logFrom(actor, params, form, now));
  throw redirect(await pressOnCycle(actor, params, form, now));
});

export default function CyclePage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("cycles");
  const shell = useT("shell");
  const { cycle, comments, around, factors } = loaderData;
  useLive({ names: ["cycle.changed", "comment.added", "comment.changed"], ids: { cycleId: cycle.id } });
  useLive({ names: ["note.changed"], ids: { teamId: around.notes ? cycle.teamId : "" } });
  useLive({ names: ["idea.changed"], ids: { ideaId: cycle.ideaId ?? "" } });
  const name = cycle.number === null ? t("cycle.draft") : t("cycle.number", { number: cycle.number });
  const refusal = answer?.refusal;
  const beside = (
    <>
      {around.origin && <OriginCard origin={around.origin} />}
      {factors && <FactorCard factors={factors} />}
      {around.notes && <NotesLink notes={around.notes} to={`/teams/${cycle.teamId}/cycles/${cycle.id}/note`} />}
    </>
  );
  return (
    <>
      <title>{`${name} – ${shell("product")}`}</title>
      {cycle.state === "draft" && loaderData.rights.edit ? (
        <DraftPage page={loaderData} refusal={refusal}>
          {beside}
        </DraftPage>
      ) : (
        <CycleView key={cycle.id} page={loaderData} refusal={refusal} beside={beside}>
          {comments && <Comments key={cycle.id} view={comments} here={`/teams/${cycle.teamId}/cycles/${cycle.id}`} />}
        </CycleView>
      )}
    </>
  );
}

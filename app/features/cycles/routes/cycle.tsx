import { redirect } from "react-router";
import { newId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { pressOnCycle } from "../commands/press.server.ts";
import { cyclePage } from "../queries.server.ts";
import { CycleView } from "../ui/cycle-view.tsx";
import { DraftPage } from "../ui/draft-page.tsx";
import type { Route } from "./+types/cycle";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const page = await cyclePage(actorIn(context), params.teamId, params.cycleId);
  const justSaved = new URL(request.url).searchParams.has("saved");
  return { ...page, justSaved, key: crypto.randomUUID(), newQuestionId: newId(now.getTime()) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const done = await pressOnCycle(actorIn(context), params, form, context.get(factsContext).now);
  if (done.conflicts.length > 0) {
    // Nothing moved: the form comes back with both texts.
    throw new Refusal("conflict", "cycle.conflict", {
      fields: Object.fromEntries(done.conflicts.map((name) => [name, "cycle.conflict"])),
    });
  }
  throw redirect(done.to);
});

export default function CyclePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("cycles");
  const shell = useT("shell");
  const { cycle } = loaderData;
  useLive({ names: ["cycle.changed", "comment.added"], ids: { cycleId: cycle.id } });
  const name = cycle.number === null ? t("cycle.draft") : t("cycle.number", { number: cycle.number });
  const refusal = actionData?.refusal;
  return (
    <>
      <title>{`${name} – ${shell("product")}`}</title>
      {cycle.state === "draft" && loaderData.rights.edit ? (
        <DraftPage page={loaderData} refusal={refusal} />
      ) : (
        <CycleView page={loaderData} refusal={refusal} />
      )}
    </>
  );
}

import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting } from "#app/platform/refusal.server.ts";
import { saveCycle } from "../commands/save-cycle.server.ts";
import { writeDraft } from "../commands/write-draft.server.ts";
import { readChanges } from "../forms.server.ts";
import type { SaveAnswer } from "../ui/sheet-state.ts";
import type { Route } from "./+types/save";

const answer = acting(async ({ params, context }: Route.ActionArgs, form): Promise<SaveAnswer> => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const changes = readChanges(form.values, ["questionId"]);
  const { questionId } = form.values;
  const saved = questionId
    ? await writeDraft(actor, { ...params, questionId }, changes, now)
    : await saveCycle(actor, params, changes, now);
  return {
    ok: true,
    at: saved.at.toISOString(),
    version: saved.version.toISOString(),
    saved: saved.saved,
    conflicts: saved.conflicts.map(({ field, theirs }) => ({ field, theirs: String(theirs ?? "") })),
    gone: saved.gone,
  };
});

/** Saves what is being typed; asked by the page itself, answered as JSON. A refusal keeps its status. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const result = await answer(args);
  if ("ok" in result) return Response.json(result);
  const { code, fields } = result.data.refusal;
  return Response.json({ ok: false, code, fields } satisfies SaveAnswer, result.init ?? {});
}

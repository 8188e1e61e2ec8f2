import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting } from "#app/platform/refusal.server.ts";
import { saveMemo } from "../commands/save-memo.server.ts";
import { memoForm } from "../forms.server.ts";
import type { MemoAnswer } from "../ui/memo-saver.ts";
import type { Route } from "./+types/save";

const answer = acting(async ({ params, context }: Route.ActionArgs, form): Promise<MemoAnswer> => {
  const { text, ...base } = form.read(memoForm);
  const both = { mine: text, base: base["base.text"] };
  const { now } = context.get(factsContext);
  const saved = await saveMemo(actorIn(context), params, both, now);
  return saved.saved
    ? { ok: true, at: now.toISOString() }
    : { ok: false, code: "memo.changed-meanwhile", theirs: saved.theirs };
});

/** Saves what is being typed; asked by the page itself, answered as JSON. A refusal keeps its status. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const result = await answer(args);
  if ("ok" in result) return Response.json(result, { status: result.ok ? 200 : 409 });
  const { code, fields } = result.data.refusal;
  return Response.json({ ok: false, code: fields.text ?? code } satisfies MemoAnswer, result.init ?? {});
}

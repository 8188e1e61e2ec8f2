import { newId } from "#app/core/id.ts";
import { writeDraft } from "#app/features/cycles/commands/write-draft.server.ts";
import { type CycleFilter, parseFilter } from "#app/features/cycles/rules/filter.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { logTest } from "#app/flows/log-test.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

/** A filter as the address would give it. */
export const filterOf = (search: Record<string, string> = {}): CycleFilter => parseFilter(new URLSearchParams(search));

export type TestTexts = Partial<Record<"what" | "startsOn" | "ideaId" | "ideaDraft", string>> & { prediction?: string };

function typed(texts: TestTexts) {
  const questionId = newId();
  const { prediction, ...own } = texts;
  const mine: Record<string, string> = { ...own };
  if (prediction !== undefined) mine[`q.${questionId}.prediction`] = prediction;
  const base = Object.fromEntries(Object.keys(mine).map((name) => [name, name === "startsOn" ? "2026-11-22" : ""]));
  return { questionId, changes: { mine, base } };
}

/** A draft of team A (or another), as somebody's typing makes it. Gives its id. */
export async function draftOf(world: World, who: PersonName, texts: TestTexts, teamId = world.teamA): Promise<string> {
  const { questionId, changes } = typed(texts);
  const cycleId = newId();
  await writeDraft(await world.actor(who), { teamId, cycleId, questionId }, changes, world.now);
  return cycleId;
}

/** A planned test, logged as a person logs it; then put straight into what the test wants. Gives its id. */
export async function testOf(
  world: World,
  who: PersonName,
  texts: TestTexts & { shared?: boolean; state?: Exclude<CycleState, "draft" | "closed"> } = {},
  teamId = world.teamA,
): Promise<string> {
  const { shared = false, state = "planned", ...written } = texts;
  const { questionId, changes } = typed({
    what: "Ring dagen efter",
    prediction: "Hon svarar",
    startsOn: "2026-11-22",
    ...written,
  });
  const cycleId = newId();
  const place = { teamId, cycleId, questionId };
  await logTest(await world.actor(who), place, { changes, key: crypto.randomUUID() }, world.now);
  if (state === "studied") await db().cycleQuestion.updateMany({ where: { cycleId }, data: { result: "Hon svarade" } });
  await db().cycle.update({ where: { id: cycleId }, data: { state, sharedAt: shared ? world.now : null } });
  return cycleId;
}

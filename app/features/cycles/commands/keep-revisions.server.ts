import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Cycle } from "../types.ts";
import { questionOf, type Sheet, sheetOf } from "../worksheet.ts";

/** One sitting: changes by the same person to the same field within this time are one row of history. */
export const sittingMs = 10 * 60_000;

/**
 * Keeps the earlier text of each changed field. A draft has no history: nobody else has relied on it yet.
 * While a person goes on writing, the row keeps the text from before she began.
 */
export async function keepRevisions(
  tx: Tx,
  actor: Actor,
  before: Cycle,
  sheet: Partial<Sheet>,
  now: Date,
): Promise<void> {
  if (before.state === "draft") return;
  const stored = sheetOf(before);
  // The newest row of each field; one by the same person in this sitting goes on, else a new one begins.
  const newest = await tx.$queryRaw<{ id: string; key: string; byId: string; at: Date }[]>`
    SELECT DISTINCT ON (question_id, field) id, by_id AS "byId", at,
      CASE WHEN question_id IS NULL THEN field ELSE 'q.' || question_id || '.' || field END AS key
    FROM cycle_revisions WHERE cycle_id = ${before.id}::uuid ORDER BY question_id, field, at DESC`;
  const goesOn: string[] = [];
  const begins: { field: string; questionId: string | null; earlier: string }[] = [];
  for (const name of Object.keys(sheet)) {
    const last = newest.find(({ key }) => key === name);
    if (last?.byId === actor.personId && now.getTime() - last.at.getTime() < sittingMs) goesOn.push(last.id);
    else {
      const question = questionOf(name);
      begins.push({ field: question?.field ?? name, questionId: question?.id ?? null, earlier: stored[name] ?? "" });
    }
  }
  if (goesOn.length > 0) await tx.cycleRevision.updateMany({ where: { id: { in: goesOn } }, data: { at: now } });
  await tx.cycleRevision.createMany({
    data: begins.map((row) => ({
      id: newId(now.getTime()),
      cycleId: before.id,
      byId: actor.personId,
      startedAt: now,
      at: now,
      ...row,
    })),
  });
}

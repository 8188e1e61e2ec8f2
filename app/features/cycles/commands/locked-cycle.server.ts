import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { cycleColumns, questionsOf } from "../columns.server.ts";
import type { Cycle, Question } from "../types.ts";

/** Where a cycle is: ids from an address, so anything may stand in them. */
export type CyclePlace = { readonly teamId: string; readonly cycleId: string };

/**
 * The cycle, found through the actor's scope and locked until the act is over: who reads, decides and writes does so
 * alone, and the next one decides on what this one wrote.
 * @throws Refusal missing
 */
export async function lockedCycle(tx: Tx, actor: Actor, place: CyclePlace): Promise<Cycle> {
  if (!isId(place.teamId) || !isId(place.cycleId)) throw missing();
  // Locked first and read after: one statement would read the questions as they were before it waited for the lock.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM cycles c
    WHERE c.id = ${place.cycleId}::uuid AND c.team_id = ${place.teamId}::uuid AND ${cyclesVisibleSql(actor)}
    FOR UPDATE OF c`;
  if (locked.length === 0) throw missing();
  const rows = await tx.$queryRaw<(Omit<Cycle, "questions"> & { questions: Question[] | null })[]>`
    SELECT ${cycleColumns}, ${questionsOf} FROM cycles c WHERE c.id = ${place.cycleId}::uuid`;
  const row = rows[0];
  if (!row) throw missing();
  return { ...row, questions: row.questions ?? [] };
}

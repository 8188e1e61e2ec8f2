import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { beginNoteStep } from "./begin-note.server.ts";

/**
 * Begins the notes of a test. Where they have begun already, by another press or another person, nothing happens.
 * @throws Refusal missing, forbidden
 */
export async function beginCycleNote(
  actor: Actor,
  place: { readonly teamId: string; readonly cycleId: string },
  now: Date,
): Promise<void> {
  const { teamId, cycleId } = place;
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    // Locked: of two who begin at once, the second finds what the first one made.
    const [cycle] = await tx.$queryRaw<{ programmeId: string; ofDraft: boolean }[]>`
      SELECT c.programme_id AS "programmeId", c.state = 'draft' AS "ofDraft" FROM cycles c
      WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${cyclesVisibleSql(actor)} FOR UPDATE OF c`;
    if (!cycle) throw missing();
    const { programmeId, ofDraft } = cycle;
    // Whether there is one already is not for others to learn, not even by being refused.
    authoriseSee(actor, "note.see", { programmeId, teamId });
    authorise(actor, "note.write", { programmeId, teamId });
    const begun = await tx.note.findUnique({ where: { cycleId }, select: { id: true } });
    if (begun) return traces.unchanged();
    await beginNoteStep(tx, traces, actor, { programmeId, teamId, about: { cycleId }, ofDraft }, now);
  });
}

import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import type { Changes } from "../forms.server.ts";
import type { Cycle } from "../types.ts";
import { insertQuestion } from "./insert-question.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";
import { type Saved, saveStep } from "./save-cycle.server.ts";

/** A draft's place, and the id of its first question: both were made with the form, so that saving twice is saving once. */
export type DraftPlace = CyclePlace & { readonly questionId: string };

/**
 * Saves what is typed in a quick log, from the first letter on. Makes the draft when there is none yet.
 * @throws Refusal missing, forbidden, invalid, conflict (it has been logged meanwhile)
 */
export async function writeDraft(actor: Actor, place: DraftPlace, changes: Changes, now: Date): Promise<Saved> {
  return act(actor, now, async (tx, traces) => {
    const { saved } = await draftStep(tx, traces, actor, place, changes, now);
    return saved;
  });
}

/** The same inside a given act. Gives the draft as it is after. Authorises itself. */
export async function draftStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: DraftPlace,
  changes: Changes,
  now: Date,
): Promise<{ saved: Saved; cycle: Cycle }> {
  if (!isId(place.teamId) || !isId(place.cycleId) || !isId(place.questionId)) throw missing();
  const team = await tx.team.findUnique({ where: { id: place.teamId }, select: { programmeId: true } });
  if (!team) throw missing();
  const where = { teamId: place.teamId, programmeId: team.programmeId };
  authoriseSee(actor, "team.see", where);
  authorise(actor, "cycle.create", where);
  // Two tabs, or a retry, may both be first: the second one finds the row of the first.
  const made = await tx.$executeRaw`
    INSERT INTO cycles (id, team_id, programme_id, owner_id, created_by_id, starts_on, created_at, changed_at)
    VALUES (${place.cycleId}::uuid, ${place.teamId}::uuid, ${team.programmeId}::uuid, ${actor.personId}::uuid, ${actor.personId}::uuid,
      ${dayOf(now)}::date, ${now}, ${now})
    ON CONFLICT (id) DO NOTHING`;
  if (made === 1) await insertQuestion(tx, { id: place.questionId, cycleId: place.cycleId, position: 1 });
  const cycle = await lockedCycle(tx, actor, place);
  if (cycle.state !== "draft") throw new Refusal("conflict", "cycle.logged-already");
  // What the form began with is what a new draft begins with.
  const base = made === 1 ? { ...changes.base, startsOn: cycle.startsOn ?? "" } : changes.base;
  return saveStep(tx, traces, actor, cycle, { ...changes, base }, now);
}

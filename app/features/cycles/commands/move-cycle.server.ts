import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { cycleChanged, testsCounted } from "../events.ts";
import type { Changes } from "../forms.server.ts";
import { decideClose, decideMove, deriveMissing } from "../rules/moves.ts";
import type { CycleState } from "../rules/types.ts";
import type { Cycle } from "../types.ts";
import { factsOf, missingFields } from "./facts.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";
import { refuseGone, type Saved, saveStep } from "./save-cycle.server.ts";
import { versionAfter } from "./write-sheet.server.ts";

export type MoveInput = {
  /** What the worksheet held when the button was pressed: saved first, in the same act. */
  readonly changes: Changes;
  /** The state the person saw. Somebody else has moved the cycle meanwhile: nothing happens and she is told. */
  readonly from: CycleState;
  readonly to: CycleState;
  /** Why it goes back; forward needs none. */
  readonly reason: string;
};

/**
 * Saves the worksheet and moves the cycle: a step forward, back with a reason, or closed. A conflict in a field comes
 * first: nothing moves until the person has chosen.
 * A second press of the same button finds the cycle moved by herself and is no error.
 * @throws Refusal missing, forbidden, invalid (what is lacking, at its fields), conflict
 */
export async function moveCycle(
  actor: Actor,
  place: CyclePlace,
  input: MoveInput,
  now: Date,
): Promise<{ moved: boolean; saved: Saved }> {
  return act(actor, now, async (tx, traces) => {
    const before = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.edit", before);
    if (before.state === input.to && (await movedBy(tx, before.id, input, actor))) {
      traces.audit({ action: "cycle.moved-again", subject: "cycle", subjectId: before.id, teamId: before.teamId });
      return {
        moved: true,
        saved: { at: now, version: before.changedAt, saved: Object.keys(input.changes.mine), conflicts: [], gone: [] },
      };
    }
    if (before.state !== input.from) throw new Refusal("conflict", "cycle.moved");
    // A draft is logged, which gives it its number and chain. No page moves one.
    if (before.state === "draft") throw new Refusal("invalid", "form.outdated");
    const { cycle, saved } = await saveStep(tx, traces, actor, before, input.changes, now);
    refuseGone(saved);
    if (saved.conflicts.length > 0) return { moved: false, saved };
    await moveStep(tx, traces, actor, cycle, input, now);
    return { moved: true, saved };
  });
}

async function movedBy(tx: Tx, cycleId: string, move: MoveInput, actor: Actor): Promise<boolean> {
  const last = await tx.cycleTransition.findFirst({ where: { cycleId }, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return last?.byId === actor.personId && last.from === move.from && last.to === move.to;
}

/** The move itself, on a locked cycle inside a given act. `placed`: columns that are written in the same statement. */
export async function moveStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  cycle: Cycle,
  move: { to: CycleState; reason: string },
  now: Date,
  placed: Prisma.CycleUncheckedUpdateInput = {},
): Promise<void> {
  authorise(actor, "cycle.edit", cycle);
  if (move.to === "closed") await closeStep(tx, actor, cycle, now);
  else {
    const everStarted = (await tx.cycleTransition.count({ where: { cycleId: cycle.id, to: "doing" } })) > 0;
    const decided = decideMove(factsOf(cycle), move.to, { reason: move.reason, everStarted });
    if (!decided.ok) {
      const fields = missingFields(cycle, deriveMissing(factsOf(cycle), move.to));
      const reason: Record<string, string> = decided.code === "cycle.reason-missing" ? { reason: decided.code } : {};
      throw new Refusal("invalid", decided.code, { data: decided.data, fields: { ...fields, ...reason } });
    }
  }
  await tx.cycle.update({
    where: { id: cycle.id },
    data: {
      ...placed,
      state: move.to,
      changedAt: versionAfter(cycle, now),
      ...(move.to === "draft" ? { number: null } : {}),
    },
  });
  await keepTransition(tx, actor, cycle, move, now);
  traces.audit({
    action: `cycle.${move.to}`,
    subject: "cycle",
    subjectId: cycle.id,
    programmeId: cycle.programmeId,
    teamId: cycle.teamId,
    fields: ["state"],
  });
  traces.announce(cycleChanged(move.to === "draft" ? cycle : { ...cycle, state: move.to }, actor));
  traces.announce(testsCounted(cycle, actor));
}

async function closeStep(tx: Tx, actor: Actor, cycle: Cycle, now: Date): Promise<void> {
  const decided = decideClose(factsOf(cycle));
  if (!decided.ok) {
    const fields = missingFields(cycle, deriveMissing(factsOf(cycle), "closed"));
    throw new Refusal(decided.code === "cycle.not-studied" ? "conflict" : "invalid", decided.code, {
      data: decided.data,
      fields,
    });
  }
  await tx.cycleClosure.create({
    data: { id: newId(now.getTime()), cycleId: cycle.id, closedById: actor.personId, closedAt: now, ...decided.value },
  });
}

/** Every step leaves a row: from where, to where, by whom, when, and why when it went back. */
export async function keepTransition(
  tx: Tx,
  actor: Actor,
  cycle: Pick<Cycle, "id" | "state">,
  move: { to: CycleState; reason: string },
  now: Date,
): Promise<void> {
  await tx.cycleTransition.create({
    data: {
      id: newId(now.getTime()),
      cycleId: cycle.id,
      from: cycle.state,
      to: move.to,
      reason: move.reason,
      byId: actor.personId,
      at: now,
    },
  });
}

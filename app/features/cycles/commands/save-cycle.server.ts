import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { ideasVisibleTo } from "#app/access/scope.server.ts";
import { type Conflict, mergeFields } from "#app/core/merge.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import type { Changes } from "../forms.server.ts";
import { deriveMissing } from "../rules/moves.ts";
import type { Cycle } from "../types.ts";
import { fieldIsOpen, sheetOf, withSheet } from "../worksheet.ts";
import { factsOf, missingFields } from "./facts.server.ts";
import { keepRevisions } from "./keep-revisions.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";
import { refuseDates } from "./refuse-dates.server.ts";
import { versionAfter, writeSheet } from "./write-sheet.server.ts";

/**
 * `saved`: the names of the fields that are now as the person wants them. `conflicts`: what she must choose between.
 * `gone`: what she wrote in a question that somebody else has removed meanwhile; it has no place any more.
 */
export type Saved = {
  readonly at: Date;
  /** When the cycle was last changed, by this or before. */
  readonly version: Date;
  readonly saved: readonly string[];
  readonly conflicts: readonly Conflict<string>[];
  readonly gone: readonly string[];
};

/**
 * Saves what a person changed on a worksheet. What only she changed is written; what somebody else changed meanwhile to
 * something else is not, and comes back with both texts.
 * @throws Refusal missing, forbidden, invalid (a text that its state needs was emptied, dates that cannot be), conflict
 * (the cycle has moved to where the field is closed)
 */
export async function saveCycle(actor: Actor, place: CyclePlace, changes: Changes, now: Date): Promise<Saved> {
  return act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    const { saved } = await saveStep(tx, traces, actor, cycle, changes, now);
    return saved;
  });
}

/** The same inside a given act, on a cycle that is locked. Gives the cycle as it is after. Authorises itself. */
export async function saveStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  cycle: Cycle,
  changes: Changes,
  now: Date,
): Promise<{ saved: Saved; cycle: Cycle }> {
  authorise(actor, "cycle.edit", cycle);
  const stored = sheetOf(cycle);
  const { write, conflicts } = mergeFields(changes.base, changes.mine, stored);
  const gone = Object.keys(changes.mine).filter(
    (name) => !Object.hasOwn(stored, name) && changes.mine[name] !== changes.base[name],
  );
  const sheet = write as Record<string, string>;
  const names = Object.keys(sheet);
  const closed = names.find((name) => !fieldIsOpen(name, cycle.state));
  if (closed) throw new Refusal("conflict", cycle.state === "closed" ? "cycle.is-closed" : "cycle.moved");
  const version = names.length > 0 ? versionAfter(cycle, now) : cycle.changedAt;
  const after = { ...withSheet(cycle, sheet), changedAt: version };
  if (names.length > 0) {
    await refuseWhatCannotBe(tx, actor, cycle, after);
    await writeSheet(tx, cycle, after, sheet, now);
    await keepRevisions(tx, actor, cycle, sheet, now);
  }
  traces.audit({
    action: "cycle.saved",
    subject: "cycle",
    subjectId: cycle.id,
    programmeId: cycle.programmeId,
    teamId: cycle.teamId,
    fields: names.map((name) => name.replace(/^q\.[^.]+\./, "question.")),
  });
  if (names.length > 0) traces.announce(cycleChanged(cycle, actor));
  const open = new Set([...conflicts.map(({ field }) => field), ...gone]);
  const saved = Object.keys(changes.mine).filter((name) => !open.has(name));
  return { saved: { at: now, version, saved, conflicts, gone }, cycle: after };
}

/** A step that takes the whole worksheet with it waits until she has seen that a question of hers is gone. */
export function refuseGone({ gone }: Saved): void {
  if (gone.length > 0) throw new Refusal("conflict", "cycle.question-gone");
}

async function refuseWhatCannotBe(tx: Tx, actor: Actor, before: Cycle, after: Cycle): Promise<void> {
  const missing = missingFields(after, deriveMissing(factsOf(after), after.state));
  if (Object.keys(missing).length > 0) throw new Refusal("invalid", "form.invalid", { fields: missing });
  if (before.startsOn !== after.startsOn || before.endsOn !== after.endsOn) await refuseDates(tx, before, after);
  if (after.ownerId !== before.ownerId) {
    const member = await tx.teamMembership.findFirst({
      where: { teamId: after.teamId, personId: after.ownerId, endedAt: null },
    });
    if (!member) throw new Refusal("invalid", "form.invalid", { fields: { ownerId: "field.invalid" } });
  }
  if (after.ideaId && after.ideaId !== before.ideaId) {
    const idea = await tx.changeIdea.findFirst({
      where: { AND: [{ id: after.ideaId, programmeId: after.programmeId }, ideasVisibleTo(actor)] },
    });
    if (!idea) throw new Refusal("invalid", "form.invalid", { fields: { ideaId: "field.invalid" } });
  }
  if (after.driverId && after.driverId !== before.driverId) {
    const driver = await tx.driver.findFirst({ where: { id: after.driverId, programmeId: after.programmeId } });
    if (!driver) throw new Refusal("invalid", "form.invalid", { fields: { driverId: "field.invalid" } });
  }
}

import type { Actor } from "#app/access/actor.ts";
import { mergeFields, seenWith } from "#app/core/merge.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changedMeanwhile } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import { comparable, isMoved, type Plan, type PlanField, type PlannedDay } from "../rules/plan.ts";
import { tidiedPlan } from "../texts.server.ts";
import { type GatheringAddress, openGathering } from "./locked-gathering.server.ts";
import { columnsOf, demandPlan, type EmptiedRows, writeDays } from "./write-plan.server.ts";

/** What those who are registered, or wait, have to do with a change. */
export type PlanEdited = {
  /** A published gathering is at another time or place. */
  readonly moved: boolean;
  /** There are more seats than there were. */
  readonly roomier: boolean;
  /** Days that are no longer its. */
  readonly goneDays: readonly (PlannedDay & { readonly id: string })[];
};

/**
 * `base` is what the plan was when the form was made, as `comparable` says it; `rows` the fields from which days were
 * taken away.
 */
export type PlanChanges = {
  readonly mine: Plan;
  readonly base: Readonly<Partial<ReturnType<typeof comparable>>>;
  readonly rows?: EmptiedRows;
};

/**
 * Changes a gathering's plan, inside a given act. What somebody else has changed meanwhile stays, and when it is the same
 * field the form comes back. Authorises itself.
 * @throws Refusal missing, forbidden, invalid (with what is wrong at the fields), conflict
 */
export async function editGatheringStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  address: GatheringAddress,
  changes: PlanChanges,
  now: Date,
): Promise<PlanEdited> {
  const stored = await openGathering(tx, actor, address);
  const mine = ofItsKind(tidiedPlan(changes.mine));
  const { write, conflicts } = mergeFields<PlanField>(changes.base, comparable(mine), comparable(stored.plan));
  if (conflicts.length > 0) {
    const base = JSON.stringify(seenWith(changes.base, conflicts));
    throw changedMeanwhile("gathering.changed-meanwhile", conflicts, { base });
  }
  const fields = Object.keys(write) as PlanField[];
  if (fields.length === 0) {
    traces.unchanged();
    return { moved: false, roomier: false, goneDays: [] };
  }
  const asked = Object.fromEntries(fields.map((field) => [field, mine[field]])) as Partial<Plan>;
  const plan = ofItsKind({ ...stored.plan, ...asked });
  const { published, talked, seatsTaken } = stored;
  const standing = { published, talked, seatsTaken, kind: stored.plan.kind, teamId: stored.plan.teamId };
  await demandPlan(tx, stored.programmeId, plan, standing);
  await tx.gathering.update({ where: { id: stored.id }, data: columnsOf(plan, [...fields, "teamId"]) });
  const days = { days: plan.days, rows: changes.rows ?? {} };
  const gone = fields.includes("days") ? await writeDays(tx, stored.id, stored.plan.days, days, now) : [];
  const { id, programmeId } = stored;
  const team = plan.teamId === null ? {} : { teamId: plan.teamId };
  traces.audit({ action: "gathering.changed", subject: "gathering", subjectId: id, programmeId, ...team, fields });
  traces.announce(gatheringChanged({ id, programmeId, teamId: plan.teamId, published }, actor));
  return {
    moved: published && isMoved(fields),
    roomier: published && plan.capacity > stored.plan.capacity,
    goneDays: gone.flatMap(({ id, ...when }) => (id === null ? [] : [{ id, ...when }])),
  };
}

/** Only a group interview is one team's: of another kind, the team that was chosen before is none. */
function ofItsKind(plan: Plan): Plan {
  return plan.kind === "group_interview" ? plan : { ...plan, teamId: null };
}

import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { GatheringPlace } from "../events.ts";
import type { Plan } from "../rules/plan.ts";
import { decideEdit } from "../rules/state.ts";
import { planSql } from "../stored.server.ts";

/** Where a gathering is: ids from an address, so anything may stand in them. */
export type GatheringAddress = { readonly programmeId: string; readonly gatheringId: string };

export type LockedGathering = GatheringPlace & {
  readonly plan: Plan;
  /** A group interview of which something is written. */
  readonly talked: boolean;
  readonly seatsTaken: number;
  readonly trackNames: readonly string[];
  readonly cancelled: boolean;
};

/**
 * A gathering that the actor may plan, for her to decide about alone until the act is over: no other act changes it, its
 * programme of the day, its questions or its seats meanwhile. (Not FOR UPDATE, on which everything that points at it
 * would wait.)
 * @throws Refusal missing, forbidden
 */
export async function lockedGathering(tx: Tx, actor: Actor, address: GatheringAddress): Promise<LockedGathering> {
  const { programmeId, gatheringId } = address;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  // What is read is read after the lock was taken: a statement of its own.
  await tx.$queryRaw`SELECT id FROM gatherings WHERE id = ${gatheringId}::uuid FOR NO KEY UPDATE`;
  const [found] = await tx.$queryRaw<LockedGathering[]>(Prisma.sql`
    SELECT g.id, g.programme_id AS "programmeId", g.team_id AS "teamId", g.published_at IS NOT NULL AS published,
      g.cancelled_at IS NOT NULL AS cancelled, g.seats_taken AS "seatsTaken", g.track_names AS "trackNames", ${planSql} AS plan,
      (${writtenSql("notes")} OR ${writtenSql("supervision_points")} OR ${writtenSql("supervision_memos")} OR ${writtenSql("supervision_factors")}) AS talked
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!found) throw missing();
  authorise(actor, "gathering.edit", found);
  return found;
}

/** The same, of one whose plan can still be changed. @throws Refusal missing, forbidden, conflict (it is cancelled) */
export async function openGathering(tx: Tx, actor: Actor, address: GatheringAddress): Promise<LockedGathering> {
  const found = await lockedGathering(tx, actor, address);
  const decided = decideEdit(found);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  return found;
}

/** Whether there is something of this kind of a group interview (`g`). */
const writtenSql = (table: "notes" | "supervision_points" | "supervision_memos" | "supervision_factors") =>
  Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(table)} x WHERE x.interview_id = g.id)`;

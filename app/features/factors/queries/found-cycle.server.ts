import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, mayInTeamSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** A test of a team. Ids from an address, so anything may stand in them. */
export type CyclePlace = { readonly teamId: string; readonly cycleId: string };

type Found = { readonly id: string; readonly programmeId: string; readonly teamId: string; readonly state: CycleState };

/**
 * Which tests the actor reads the factors of, in a statement in which `cycles` is called `c` and its team `t`: those that she
 * follows as they are worked on. A test that is shared shows none to the others.
 */
export const factorsOfCycleSql = (actor: Actor) =>
  Prisma.sql`(${cyclesVisibleSql(actor)} AND ${mayInTeamSql(actor, "factor.see-of-cycle")})`;

/** The test, when its factors are the actor's to read. @throws Refusal missing */
export const foundCycle = (tx: Tx, actor: Actor, place: CyclePlace): Promise<Found> =>
  cycleAt(tx, actor, place, Prisma.empty);

/** The same, held until the act is over; others may code at the same time. @throws Refusal missing */
export const heldCycle = (tx: Tx, actor: Actor, place: CyclePlace): Promise<Found> =>
  cycleAt(tx, actor, place, Prisma.sql`FOR SHARE OF c`);

async function cycleAt(tx: Tx, actor: Actor, { teamId, cycleId }: CyclePlace, lockSql: Prisma.Sql): Promise<Found> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const [cycle] = await tx.$queryRaw<Found[]>`
    SELECT c.id, c.programme_id AS "programmeId", c.team_id AS "teamId", c.state FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${factorsOfCycleSql(actor)} ${lockSql}`;
  if (!cycle) throw missing();
  return cycle;
}

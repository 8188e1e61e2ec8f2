import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Rhythm } from "./rules/periods.ts";

/** A measure as a team follows it, as far as its points ask. */
export type Followed = {
  readonly id: string;
  readonly measureId: string;
  readonly teamId: string;
  readonly programmeId: string;
  readonly name: string;
  readonly data: KindOfData;
  readonly rhythm: Rhythm;
  readonly unit: string;
  readonly per: number;
  /** No more points are asked for, nor taken. */
  readonly over: boolean;
  /** Whether the other teams read it. */
  readonly shown: boolean;
};

/** Where a followed measure is: ids from an address, so anything may stand in them. */
export type FollowedAt = { readonly teamId: string; readonly followedId: string };

export const followedColumns = Prisma.sql`f.id, f.measure_id AS "measureId", f.team_id AS "teamId", m.programme_id AS "programmeId", m.name, m.data, m.rhythm,
  m.unit, m.per, (m.retired_at IS NOT NULL OR f.ended_at IS NOT NULL) AS over, (m.team_id IS NULL OR f.shared_at IS NOT NULL) AS shown`;
export const followedTables = Prisma.sql`followed_measures f JOIN measures m ON m.id = f.measure_id JOIN teams t ON t.id = f.team_id`;

/**
 * Measures of a team whose points are to be changed, found through their scope and locked in the order of their ids: whoever
 * writes points of one waits for whoever does, in whatever way they come. What is measured is held first, as wherever it is
 * changed: what it counts, and how often, is read when nobody can make it something else before the point is there.
 * @throws Refusal missing, forbidden, conflict when no more points are taken
 */
export async function lockedFollowed(
  tx: Tx,
  actor: Actor,
  teamId: string,
  ids: readonly string[],
): Promise<Map<string, Followed>> {
  const wanted = [...new Set(ids)];
  if (!isId(teamId) || !wanted.every(isId)) throw missing();
  const these = Prisma.sql`FROM ${followedTables}
    WHERE f.id = ANY(${wanted}::uuid[]) AND f.team_id = ${teamId}::uuid AND ${followedVisibleSql(actor)}`;
  await tx.$queryRaw`SELECT m.id ${these} ORDER BY m.id FOR SHARE OF m`;
  const found = await tx.$queryRaw<Followed[]>`SELECT ${followedColumns} ${these} ORDER BY f.id FOR UPDATE OF f`;
  if (found.length < wanted.length) throw missing();
  for (const followed of found) authorise(actor, "measure.edit", followed);
  if (found.some(({ over }) => over)) throw new Refusal("conflict", "points.over");
  return new Map(found.map((followed) => [followed.id, followed]));
}

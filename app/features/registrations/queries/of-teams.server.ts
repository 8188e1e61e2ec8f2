import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missingMembersSql } from "./missing.server.ts";

/** The next gathering to which a team's members are to come, and how many of them. */
export type RegisteredOfTeam = {
  readonly gathering: { readonly id: string; readonly title: string; readonly first: Day };
  readonly members: number;
  /** Those without a living registration. */
  readonly missing: number;
};

/**
 * By team: each has its own next gathering, since one may be for a region alone. A team for which none is to come is not
 * in it. In one statement, whatever number of teams.
 * @throws Refusal forbidden
 */
export async function registeredOfTeams(
  actor: Actor,
  programmeId: string,
  now: Date,
): Promise<Readonly<Record<string, RegisteredOfTeam>>> {
  authorise(actor, "registration.see-names", { programmeId });
  const [row] = await rowsOf<{ teams: Record<string, RegisteredOfTeam> }>(Prisma.sql`
    WITH coming AS (
      SELECT g.id, g.title, g.programme_id, g.region_id, g.team_id, g.audience, d.first
      FROM gatherings g
      JOIN LATERAL (SELECT min(d.day) AS first, max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d ON d.last >= ${actor.today}::date
      WHERE g.programme_id = ${programmeId}::uuid AND g.team_id IS NULL AND 'members' = ANY(g.audience)
        AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)}
    ), next AS (
      SELECT DISTINCT ON (t.id) t.id AS for_team, g.* FROM teams t
      JOIN coming g ON g.region_id IS NULL OR g.region_id = t.region_id
      WHERE t.programme_id = ${programmeId}::uuid ORDER BY t.id, g.first, g.id
    ), absent AS (
      SELECT g.id, t.id AS team_id, count(*)::int AS missing
      FROM (SELECT * FROM coming WHERE id IN (SELECT id FROM next)) g, LATERAL (SELECT t.id FROM ${missingMembersSql(now)}) t
      GROUP BY g.id, t.id
    )
    SELECT coalesce(json_object_agg(n.for_team, json_build_object(
      'gathering', json_build_object('id', n.id, 'title', n.title, 'first', n.first),
      'members', m.members, 'missing', coalesce(a.missing, 0))), '{}') AS teams
    FROM next n
    JOIN LATERAL (SELECT count(*)::int AS members FROM team_memberships m
      WHERE m.team_id = n.for_team AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})) m ON true
    LEFT JOIN absent a ON a.id = n.id AND a.team_id = n.for_team`);
  return row?.teams ?? {};
}

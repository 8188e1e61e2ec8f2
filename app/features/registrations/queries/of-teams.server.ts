import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missingMembersSql } from "./missing.server.ts";

/** The next gathering for all teams, and how many of each team are to come to it. */
export type RegisteredOfTeams = {
  readonly gathering: { readonly id: string; readonly title: string; readonly first: Day };
  /** By team: its members, and those of them without a living registration. */
  readonly teams: Readonly<Record<string, { readonly members: number; readonly missing: number }>>;
};

/**
 * In one statement, whatever number of teams. Null: no gathering for members is to come.
 * @throws Refusal forbidden
 */
export async function registeredOfTeams(
  actor: Actor,
  programmeId: string,
  now: Date,
): Promise<RegisteredOfTeams | null> {
  authorise(actor, "registration.see-names", { programmeId });
  const [row] = await rowsOf<RegisteredOfTeams>(Prisma.sql`
    SELECT json_build_object('id', g.id, 'title', g.title, 'first', d.first) AS gathering,
      (SELECT coalesce(json_object_agg(m.team_id, json_build_object('members', m.members, 'missing', coalesce(x.missing, 0))), '{}')
       FROM (SELECT t.id AS team_id, count(*)::int AS members FROM teams t JOIN team_memberships m ON m.team_id = t.id
         WHERE t.programme_id = g.programme_id AND (g.region_id IS NULL OR t.region_id = g.region_id)
           AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now}) GROUP BY t.id) m
       LEFT JOIN (SELECT t.id AS team_id, count(*)::int AS missing FROM ${missingMembersSql(now)} GROUP BY t.id) x ON x.team_id = m.team_id) AS teams
    FROM gatherings g
    JOIN LATERAL (SELECT min(d.day) AS first, max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d ON d.last >= ${actor.today}::date
    WHERE g.programme_id = ${programmeId}::uuid AND g.team_id IS NULL AND 'members' = ANY(g.audience)
      AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)}
    ORDER BY d.first, g.id LIMIT 1`);
  return row ?? null;
}

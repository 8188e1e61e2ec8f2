import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { type StaffToRegister, staffToRegister } from "#app/features/registrations/queries/staff-to-register.server.ts";
import { type ReportToRead, reportsToRead } from "#app/features/reports/queries/to-read.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { FollowedTeam } from "../types.ts";

export type FollowingPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly teams: readonly FollowedTeam[];
  readonly toRegister: readonly StaffToRegister[];
  /** Reports of her teams that were handed in and that she has not read, the latest first. */
  readonly toRead: readonly ReportToRead[];
};

type Row = { programme: string; team: FollowedTeam | null };

/**
 * What a manager follows of the teams in which her staff are. Everything of a team stands in the one statement, whatever
 * number of teams; nothing of drafts, notes or parents is asked for.
 * @throws Refusal missing (also for all who are no managers)
 */
export async function followingPage(actor: Actor, programmeId: string, now: Date): Promise<FollowingPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "following.see", { programmeId });
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT g.name AS programme, CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'name', t.name,
      'aim', coalesce((SELECT json_build_object('own', true, 'what', a.what, 'forWhom', a.for_whom, 'howMuch', a.how_much, 'byWhen', a.by_when)
          FROM team_aims a WHERE a.team_id = t.id AND a.ended_at IS NULL),
        json_build_object('own', false, 'what', g.aim_what, 'forWhom', g.aim_for_whom, 'howMuch', g.aim_how_much, 'byWhen', g.aim_by_when)),
      'tests', (SELECT json_build_object('planned', count(*) FILTER (WHERE c.state = 'planned'), 'doing', count(*) FILTER (WHERE c.state = 'doing'),
          'studied', count(*) FILTER (WHERE c.state = 'studied'), 'closed', count(*) FILTER (WHERE c.state = 'closed'))
        FROM cycles c WHERE c.team_id = t.id),
      'lesson', (SELECT json_build_object('cycleId', c.id, 'what', c.what, 'learned', left(c.learned, 400), 'decision', c.decision,
          'closedOn', (k.closed_at AT TIME ZONE 'Europe/Stockholm')::date)
        FROM cycles c JOIN cycle_closures k ON k.cycle_id = c.id AND k.reopened_at IS NULL
        WHERE c.team_id = t.id AND c.state = 'closed' AND c.shared_at IS NOT NULL AND ${cyclesVisibleSql(actor)}
        ORDER BY k.closed_at DESC, c.id LIMIT 1)) END AS team
    FROM programmes g LEFT JOIN teams t ON t.programme_id = g.id AND t.id = ANY(${teamsWhere(actor, "team.follow")}::uuid[])
    WHERE g.id = ${programmeId}::uuid ORDER BY t.name COLLATE "sv-x-icu", t.id`);
  const [first] = rows;
  if (!first) throw missing();
  return {
    programme: { id: programmeId, name: first.programme },
    teams: rows.flatMap(({ team }) => team ?? []),
    toRegister: await staffToRegister(actor, programmeId, now),
    toRead: await reportsToRead(actor, programmeId),
  };
}

import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Sense } from "../rules.ts";

/**
 * In how many sessions, group interviews and tests of a team something hindered, and in how many it helped; how much of that was
 * said in interviews, and in tests by the team itself.
 */
export type Showed = Readonly<Record<Sense, number>> & { readonly inInterviews: number; readonly inTests: number };

export type AcrossPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly factors: readonly { readonly id: string; readonly name: string; readonly retired: boolean }[];
  /**
   * How many sessions (`held`) and group interviews of the team were held, or have something coded, and how many of its tests
   * have begun. By factor: where it showed at all.
   */
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly held: number;
    readonly interviews: number;
    readonly tests: number;
    readonly showed: Readonly<Record<string, Showed>>;
  }[];
};

/**
 * Team by team what hindered and helped, for the questions that go across cases: the programme's researchers alone see it,
 * counted, and nothing of what was said. A group's session counts for each of its teams, a group interview for its own. @throws Refusal missing
 */
export async function factorsAcross(actor: Actor, programmeId: string): Promise<AcrossPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "factor.see-counts", { programmeId });
  const sessions = Prisma.sql`supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
    WHERE st.team_id = t.id AND v.state <> 'cancelled'`;
  const interviews = Prisma.sql`gatherings g WHERE g.team_id = t.id AND g.kind = 'group_interview' AND g.cancelled_at IS NULL`;
  const tests = Prisma.sql`cycles k WHERE k.team_id = t.id AND k.state NOT IN ('draft', 'planned')`;
  const hasBeen = Prisma.sql`(g.published_at IS NOT NULL
    AND (SELECT max(d.day) FROM gathering_days d WHERE d.gathering_id = g.id) < ${actor.today}::date)`;
  const [row] = await rowsOf<AcrossPage["programme"] & Pick<AcrossPage, "factors" | "teams">>(Prisma.sql`
    SELECT p.id, p.name,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'retired', f.retired_at IS NOT NULL)
         ORDER BY f.retired_at IS NOT NULL, f.position, f.id), '[]') FROM factors f
       WHERE f.programme_id = p.id AND (f.retired_at IS NULL OR EXISTS (SELECT 1 FROM supervision_factors c WHERE c.factor_id = f.id))) AS factors,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name,
          'held', (SELECT count(*)::int FROM ${sessions} AND (v.state = 'held' OR EXISTS (SELECT 1 FROM supervision_factors c WHERE c.session_id = v.id))),
          'interviews', (SELECT count(*)::int FROM ${interviews} AND (${hasBeen} OR EXISTS (SELECT 1 FROM supervision_factors c WHERE c.interview_id = g.id))),
          'tests', (SELECT count(*)::int FROM ${tests}),
          'showed', (SELECT coalesce(json_object_agg(s.factor_id, json_build_object('barrier', s.barrier, 'enabler', s.enabler,
            'inInterviews', s.interviews, 'inTests', s.tests)), '{}') FROM (
            SELECT c.factor_id, count(*) FILTER (WHERE c.sense = 'barrier') AS barrier, count(*) FILTER (WHERE c.sense = 'enabler') AS enabler,
              count(c.interview_id) AS interviews, count(c.cycle_id) AS tests
            FROM supervision_factors c WHERE c.session_id IN (SELECT v.id FROM ${sessions})
              OR c.interview_id IN (SELECT g.id FROM ${interviews}) OR c.cycle_id IN (SELECT k.id FROM ${tests}) GROUP BY c.factor_id) s))
         ORDER BY t.name, t.id), '[]') FROM teams t WHERE t.programme_id = p.id) AS teams
    FROM programmes p WHERE p.id = ${programmeId}::uuid`);
  if (!row) throw missing();
  const { factors, teams, ...programme } = row;
  return { programme, factors, teams };
}

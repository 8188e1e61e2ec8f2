import type { Actor } from "#app/access/actor.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type FollowedOutcome, outcomeOf } from "../rules/outcome.ts";
import { type Evidence, saysHowMuch } from "../rules/proposal.ts";

type Row = Omit<Evidence, "aim" | "outcomes"> & { howMuch: string | null; followed: FollowedOutcome[] };

/**
 * What the system knows of a team, by which a score is proposed: counts of its own work and the latest numbers of its
 * outcome measures. For those who set a score of it, who see all of that in its own place too. In one statement.
 */
export async function evidenceOf(actor: Actor, teamId: string): Promise<Evidence> {
  const today = Prisma.sql`${actor.today}::date`;
  const tests = (which: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM cycles c WHERE c.team_id = t.id AND ${which})`;
  const measured = Prisma.sql`followed_measures f JOIN measures m ON m.id = f.measure_id
    WHERE f.team_id = t.id AND f.ended_at IS NULL AND m.retired_at IS NULL`;
  const decided = (kind: "freeze" | "split") =>
    Prisma.sql`FROM chart_decisions d WHERE d.followed_id = f.id AND d.kind = ${kind}::chart_decision_kind AND d.ended_at IS NULL`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM coordinator_terms k WHERE k.team_id = t.id
        AND ${today} BETWEEN k.started_on AND coalesce(k.ended_on, 'infinity')) AS coordinator,
      EXISTS (SELECT 1 FROM team_memberships w WHERE w.team_id = t.id AND w.ended_at IS NULL AND w.is_team_manager) AS "teamManager",
      (SELECT count(*)::int FROM team_memberships w WHERE w.team_id = t.id AND w.ended_at IS NULL) AS members,
      g.team_size_min AS "membersWanted",
      (SELECT count(*)::int FROM meetings w WHERE w.team_id = t.id AND w.cancelled_at IS NULL AND w.held_on <= ${today}) AS meetings,
      (SELECT a.how_much FROM team_aims a WHERE a.team_id = t.id AND a.ended_at IS NULL) AS "howMuch",
      json_build_object('followed', (SELECT count(*)::int FROM ${measured}), 'withPoints', (SELECT count(*)::int FROM ${measured}
        AND EXISTS (SELECT 1 FROM measure_points x WHERE x.followed_id = f.id AND x.missing = ''))) AS measures,
      json_build_object('planned', ${tests(Prisma.sql`c.state = 'planned'`)}, 'begun', ${tests(Prisma.sql`c.state NOT IN ('draft', 'planned')`)},
        'changes', ${tests(Prisma.sql`c.state NOT IN ('draft', 'planned') AND c.purpose <> 'collect'`)},
        'closed', ${tests(Prisma.sql`c.state = 'closed'`)},
        'implemented', ${tests(Prisma.sql`c.state = 'closed' AND c.decision = 'implement'`)}) AS tests,
      (SELECT coalesce(json_agg(json_build_object('isMain', f.main, 'baseline', f.baseline, 'target', f.target, 'chart', f.chart,
          'rules', f.rules, 'screening', f.screening, 'direction', m.direction, 'per', m.per,
          'frozenTo', (SELECT d.day ${decided("freeze")}),
          'splitFrom', (SELECT coalesce(json_agg(d.day ORDER BY d.day), '[]') ${decided("split")}),
          'points', (SELECT coalesce(json_agg(json_build_object('day', x.day, 'value', x.value, 'numerator', x.numerator,
              'denominator', x.denominator) ORDER BY x.day, x.nth), '[]')
            FROM measure_points x WHERE x.followed_id = f.id AND x.missing = '')) ORDER BY f.position, f.id), '[]')
        FROM ${measured} AND m.kind = 'outcome' AND m.direction <> 'neither') AS followed
    FROM teams t JOIN programmes g ON g.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!row) throw new Error("A team that was found is gone.");
  const { howMuch, followed, ...counts } = row;
  return {
    ...counts,
    aim: {
      isSet: howMuch !== null,
      hasNumber: saysHowMuch(howMuch ?? "") || followed.some(({ target }) => target !== null),
    },
    outcomes: followed.map(outcomeOf),
  };
}

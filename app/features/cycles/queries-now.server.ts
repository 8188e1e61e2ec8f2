import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** A test as colleagues need to know it. */
export type TestNow = {
  id: string;
  state: "planned" | "doing";
  what: string;
  owner: string;
  startsOn: Day | null;
  endsOn: Day | null;
  planWho: string;
  planWhat: string;
  planWhere: string;
  planWhen: string;
  recordWhat: string;
  predictions: string[];
};

export type NowPage = { team: { id: string; name: string }; tests: TestNow[]; hasMore: boolean };

/** On one sheet of paper there is room for this many. */
const mostTests = 8;

/** What a team tests now and soon, what has begun first; in one statement. @throws Refusal missing */
export async function testsNow(actor: Actor, teamId: string): Promise<NowPage> {
  if (!isId(teamId)) throw missing();
  const [row] = await db().$queryRaw<{ id: string; name: string; programmeId: string; tests: TestNow[] }[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId", coalesce((
      SELECT json_agg(json_build_object('id', n.id, 'state', n.state, 'what', n.what, 'owner', n.owner, 'startsOn', n.starts_on,
        'endsOn', n.ends_on, 'planWho', n.plan_who, 'planWhat', n.plan_what, 'planWhere', n.plan_where, 'planWhen', n.plan_when,
        'recordWhat', n.record_what, 'predictions', n.predictions) ORDER BY n.state DESC, n.starts_on, n.id)
      FROM (
        SELECT c.*, o.name AS owner, (SELECT coalesce(json_agg(q.prediction ORDER BY q.position), '[]')
          FROM cycle_questions q WHERE q.cycle_id = c.id AND q.prediction <> '') AS predictions
        FROM cycles c JOIN people o ON o.id = c.owner_id
        WHERE c.team_id = t.id AND c.state IN ('planned', 'doing') AND ${cyclesVisibleSql(actor)}
        ORDER BY c.state DESC, c.starts_on, c.id LIMIT ${mostTests + 1}) n), '[]') AS tests
    FROM teams t WHERE t.id = ${teamId}::uuid`;
  if (!row) throw missing();
  authoriseSee(actor, "team.see", { programmeId: row.programmeId, teamId });
  return {
    team: { id: row.id, name: row.name },
    tests: row.tests.slice(0, mostTests),
    hasMore: row.tests.length > mostTests,
  };
}

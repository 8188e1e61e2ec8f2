import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { cyclesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { countOnPaper, onPaper } from "./rules/on-paper.ts";

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
  recordHow: string;
  helpWanted: string;
  predictions: string[];
};

type Row = TestNow & { all: number };

export type NowPage = { team: { id: string; name: string }; tests: TestNow[]; more: number };

/** More than this is nothing to read on a wall. */
const mostTests = 8;

/**
 * What a team tests now and soon, what has begun first, as much of it as one sheet of paper holds; in one statement.
 * `more` is how many tests are left out. @throws Refusal missing
 */
export async function testsNow(actor: Actor, teamId: string): Promise<NowPage> {
  if (!isId(teamId)) throw missing();
  const [row] = await db().$queryRaw<{ id: string; name: string; programmeId: string; tests: Row[] }[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId", coalesce((
      SELECT json_agg(json_build_object('id', n.id, 'state', n.state, 'what', n.what, 'owner', n.owner, 'startsOn', n.starts_on,
        'endsOn', n.ends_on, 'planWho', n.plan_who, 'planWhat', n.plan_what, 'planWhere', n.plan_where, 'planWhen', n.plan_when,
        'recordWhat', n.record_what, 'recordHow', n.record_how, 'helpWanted', n.help_wanted,
        'all', n.total, 'predictions', n.predictions) ORDER BY n.state DESC, n.starts_on, n.id)
      FROM (
        SELECT c.*, o.name AS owner, count(*) OVER () AS total, (SELECT coalesce(json_agg(q.prediction ORDER BY q.position), '[]')
          FROM cycle_questions q WHERE q.cycle_id = c.id AND q.prediction <> '') AS predictions
        FROM cycles c JOIN people o ON o.id = c.owner_id
        WHERE c.team_id = t.id AND c.state IN ('planned', 'doing') AND ${cyclesVisibleSql(actor)}
        ORDER BY c.state DESC, c.starts_on, c.id LIMIT ${mostTests}) n), '[]') AS tests
    FROM teams t WHERE t.id = ${teamId}::uuid`;
  if (!row) throw missing();
  authoriseSee(actor, "team.see", { programmeId: row.programmeId, teamId });
  const all = row.tests[0]?.all ?? 0;
  const tests = row.tests.map(forPaper);
  const shown = countOnPaper(tests.map(cardOf));
  return {
    team: { id: row.id, name: row.name },
    tests: tests.slice(0, shown),
    more: all - shown,
  };
}

/** The test with its texts as long as paper takes them. */
function forPaper({ all: _, ...test }: Row): TestNow {
  const { what, planWho, planWhat, planWhere, planWhen, recordWhat, recordHow, helpWanted, predictions } = test;
  const texts = { what, planWho, planWhat, planWhere, planWhen, recordWhat, recordHow, helpWanted };
  const short = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, onPaper(text)]));
  return { ...test, ...(short as typeof texts), predictions: [onPaper(predictions.join(" "))].filter(Boolean) };
}

function cardOf(test: TestNow) {
  const { state, what, owner, planWho, planWhat, planWhere, planWhen, recordWhat, recordHow, helpWanted } = test;
  const when = `${test.startsOn ?? ""} ${test.endsOn ?? ""} ${planWhen}`;
  const texts = [owner, planWho, when, planWhere, planWhat, recordWhat, recordHow, helpWanted, ...test.predictions];
  return { state, what, texts };
}

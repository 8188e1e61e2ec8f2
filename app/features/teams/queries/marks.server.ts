import type { Day } from "#app/core/day.ts";
import { type Mark, markOf, type TestNumber } from "#app/features/cycles/rules/marks.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** What {@link countedMarks} finds. */
export type Counted = {
  iterative: number;
  prediction: number;
  smallFirst: number;
  notIterative: TestNumber[] | null;
  notPredicted: TestNumber[] | null;
  notSmall: TestNumber[] | null;
};

/**
 * What the marks are counted from, of one team: a row for each test.
 * - `predicted_at`: when the last of its predictions got its present words (a change later than this one is a revision).
 *   Null: none is written.
 * - `started_at`: when it was first moved to `doing`. Null: never.
 */
export const testsOfTeam = (teamId: string): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.chain_id, c.number, c.state, c.purpose, c.scale, c.decision, c.starts_on, moved.doing AS started_at,
    coalesce(
      (SELECT max(v.at) FROM cycle_revisions v WHERE v.cycle_id = c.id AND v.question_id IS NOT NULL AND v.field = 'prediction'),
      moved.planned, c.created_at) AS predicted_at
  FROM cycles c CROSS JOIN LATERAL (
    SELECT min(x.at) FILTER (WHERE x.to_state = 'planned') AS planned, min(x.at) FILTER (WHERE x.to_state = 'doing') AS doing
    FROM cycle_transitions x WHERE x.cycle_id = c.id
  ) AS moved
  WHERE c.team_id = ${teamId}::uuid AND c.state NOT IN ('draft', 'planned')`;

/** The latest first. */
const named = (which: Prisma.Sql) => Prisma.sql`
  json_agg(json_build_object('id', id, 'number', number) ORDER BY number DESC, id) FILTER (WHERE ${which})`;

/**
 * The four marks of a team's test cycles, after the framework in Taylor MJ, McNicholas C, Nicolay C, Darzi A, Bell D,
 * Reed JE. "Systematic review of the application of the plan–do–study–act method to improve quality in healthcare."
 * BMJ Quality & Safety 2014;23:290–298, doi:10.1136/bmjqs-2013-001862. (Its fifth feature, documentation, is what the
 * platform itself is for.) Only tests that have begun by `today` count.
 *
 * - iterative: chains that went on with a second test, of those that had reason to. A chain whose only test is under way or
 *   was abandoned had none: to learn in one test that an idea does not hold is no fault.
 * - prediction: tests whose predictions were in place before the test: no later than the start day, and before it was moved
 *   to `doing`.
 * - smallFirst: chains whose first test of a change was on the scale `once` or `few`. Collecting information is no change.
 * - dataOverTime: waits until the programme's measures exist.
 *
 * Counted by PostgreSQL: a team has hundreds of tests, and to fetch them costs more than all the rest of its page.
 * @param tests a SELECT as {@link testsOfTeam} is one.
 * @returns one {@link Counted} as JSON, for a statement; {@link marksOf} reads it.
 */
export const countedMarks = (tests: Prisma.Sql, today: Day): Prisma.Sql => Prisma.sql`
  (SELECT to_json(counted) FROM (
    WITH tests AS MATERIALIZED (${tests}), begun AS (
      SELECT t.*, coalesce(t.chain_id, t.id) AS chain, t.purpose <> 'collect' AS of_change,
        coalesce((t.predicted_at AT TIME ZONE 'Europe/Stockholm')::date <= t.starts_on
          AND (t.started_at IS NULL OR t.predicted_at <= t.started_at), false) AS predicted
      FROM tests t WHERE t.state IN ('doing', 'studied', 'closed') AND t.starts_on <= ${today}::date
    ), placed AS (
      SELECT id, coalesce(number, 0) AS number, chain, count(*) OVER (PARTITION BY chain) AS tests, predicted,
        scale NOT IN ('once', 'few') AS large,
        state = 'closed' AND decision IS DISTINCT FROM 'abandon' AS stopped,
        of_change AND row_number() OVER (PARTITION BY chain, of_change ORDER BY starts_on, number NULLS FIRST, id) = 1 AS first_test
      FROM begun
    )
    SELECT (count(DISTINCT chain) FILTER (WHERE tests > 1 OR stopped))::int AS iterative,
      count(*)::int AS prediction, (count(*) FILTER (WHERE first_test))::int AS "smallFirst",
      ${named(Prisma.sql`tests = 1 AND stopped`)} AS "notIterative", ${named(Prisma.sql`NOT predicted`)} AS "notPredicted",
      ${named(Prisma.sql`first_test AND large`)} AS "notSmall"
    FROM placed) AS counted)`;

export const marksOf = (counted: Counted): readonly Mark[] => [
  markOf("iterative", counted.iterative, counted.notIterative ?? []),
  markOf("prediction", counted.prediction, counted.notPredicted ?? []),
  markOf("smallFirst", counted.smallFirst, counted.notSmall ?? []),
  markOf("dataOverTime", 0, []),
];

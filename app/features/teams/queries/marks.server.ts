import type { Day } from "#app/core/day.ts";
import { begunSql } from "#app/features/cycles/queries.server.ts";
import { type Mark, markOf, type TestNumber } from "#app/features/cycles/rules/marks.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** What {@link countedMarks} finds. */
export type Counted = {
  iterative: number;
  prediction: number;
  smallFirst: number;
  dataOverTime: number;
  notIterative: TestNumber[] | null;
  notPredicted: TestNumber[] | null;
  notSmall: TestNumber[] | null;
  withoutData: TestNumber[] | null;
};

/**
 * What the marks are counted from, of one team (its id, as SQL): a row for each test.
 * - `predicted_at`: when the last of its predictions got its present words (a change later than this one is a revision).
 *   Null: none is written.
 * - `started_at`: when it was first moved to `doing`. Null: never.
 * - `over_time`: whether the team has numbers of one measure for the month before it began, for that month and for the next.
 *   Null: the next month is not over.
 */
export const testsOfTeam = (teamId: Prisma.Sql, today: Day): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.chain_id, c.number, c.state, c.purpose, c.scale, c.decision, c.starts_on, moved.doing AS started_at,
    coalesce(
      (SELECT max(v.at) FROM cycle_revisions v WHERE v.cycle_id = c.id AND v.question_id IS NOT NULL AND v.field = 'prediction'),
      moved.planned, c.created_at) AS predicted_at,
    CASE WHEN date_trunc('month', c.starts_on::timestamp) + interval '2 months' <= ${today}::date
      THEN date_trunc('month', c.starts_on::timestamp)::date = ANY(measured.months) END AS over_time
  FROM (${measuredMonths(teamId)}) AS measured CROSS JOIN cycles c CROSS JOIN LATERAL (
    SELECT min(x.at) FILTER (WHERE x.to_state = 'planned') AS planned, min(x.at) FILTER (WHERE x.to_state = 'doing') AS doing
    FROM cycle_transitions x WHERE x.cycle_id = c.id
  ) AS moved
  WHERE c.team_id = ${teamId} AND c.state NOT IN ('draft', 'planned')`;

/**
 * The months in which a team has numbers of a measure of which it has some in the month before and after too: one row. Each
 * measure's points are found by their index: left to itself PostgreSQL reads those of all teams, once for each.
 */
const measuredMonths = (teamId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT coalesce(array_agg(m.month) FILTER (WHERE m.before = m.month - interval '1 month' AND m.after = m.month + interval '1 month'), '{}') AS months
  FROM followed_measures f CROSS JOIN LATERAL (
    SELECT n.month, lag(n.month) OVER in_order AS before, lead(n.month) OVER in_order AS after
    FROM (SELECT DISTINCT date_trunc('month', p.day::timestamp)::date AS month FROM measure_points p
      WHERE p.followed_id = f.id AND p.missing = '' OFFSET 0) AS n
    WINDOW in_order AS (ORDER BY n.month)) AS m
  WHERE f.team_id = ${teamId}`;

/** The latest first. */
const named = (which: Prisma.Sql) => Prisma.sql`
  json_agg(json_build_object('id', id, 'number', number) ORDER BY number DESC, id) FILTER (WHERE ${which})`;

/**
 * The four marks of a team's test cycles, after the framework in Taylor MJ, McNicholas C, Nicolay C, Darzi A, Bell D,
 * Reed JE. "Systematic review of the application of the plan–do–study–act method to improve quality in healthcare."
 * BMJ Quality & Safety 2014;23:290–298, doi:10.1136/bmjqs-2013-001862. (Its fifth feature, documentation, is what the
 * platform itself is for.) Few projects have all four: 4 % of 72 in Knudsen SV and others, "Can quality improvement improve the
 * quality of care? A systematic review of reported effects and methodological rigor in plan-do-study-act projects", BMC Health
 * Services Research 2019;19:683. Only tests that have begun by `today` count.
 *
 * - iterative: chains that went on with a second test, of those that had reason to. A chain whose only test is under way or
 *   was abandoned had none: to learn in one test that an idea does not hold is no fault.
 * - prediction: tests whose predictions were in place before the test: no later than the start day, and before it was moved
 *   to `doing`.
 * - smallFirst: chains whose first test of a change was on the scale `once` or `few`. Collecting information is no change.
 * - dataOverTime: tests around which there are numbers month after month, as in Taylor and others ("monthly or more frequent
 *   data intervals"): before, meanwhile and after. It is too early to say of a test until the month after it began is over.
 *
 * Counted by PostgreSQL: a team has hundreds of tests, and to fetch them costs more than all the rest of its page.
 * @param tests a SELECT as {@link testsOfTeam} is one.
 * @returns one {@link Counted} as JSON, for a statement; {@link marksOf} reads it.
 */
export const countedMarks = (tests: Prisma.Sql, today: Day): Prisma.Sql => Prisma.sql`
  (SELECT to_json(counted) FROM (
    WITH tests AS MATERIALIZED (${tests}), begun AS (
      SELECT c.*, coalesce(c.chain_id, c.id) AS chain, c.purpose <> 'collect' AS of_change,
        coalesce((c.predicted_at AT TIME ZONE 'Europe/Stockholm')::date <= c.starts_on
          AND (c.started_at IS NULL OR c.predicted_at <= c.started_at), false) AS predicted
      FROM tests c WHERE ${begunSql(today)}
    ), placed AS (
      SELECT id, over_time, coalesce(number, 0) AS number, chain, count(*) OVER (PARTITION BY chain) AS tests, predicted,
        scale NOT IN ('once', 'few') AS large,
        state = 'closed' AND decision IS DISTINCT FROM 'abandon' AS stopped,
        of_change AND row_number() OVER (PARTITION BY chain, of_change ORDER BY starts_on, number NULLS FIRST, id) = 1 AS first_test
      FROM begun
    )
    SELECT (count(DISTINCT chain) FILTER (WHERE tests > 1 OR stopped))::int AS iterative,
      count(*)::int AS prediction, (count(*) FILTER (WHERE first_test))::int AS "smallFirst",
      (count(*) FILTER (WHERE over_time IS NOT NULL))::int AS "dataOverTime",
      ${named(Prisma.sql`tests = 1 AND stopped`)} AS "notIterative", ${named(Prisma.sql`NOT predicted`)} AS "notPredicted",
      ${named(Prisma.sql`first_test AND large`)} AS "notSmall", ${named(Prisma.sql`NOT over_time`)} AS "withoutData"
    FROM placed) AS counted)`;

export const marksOf = (counted: Counted): readonly Mark[] => [
  markOf("iterative", counted.iterative, counted.notIterative ?? []),
  markOf("prediction", counted.prediction, counted.notPredicted ?? []),
  markOf("smallFirst", counted.smallFirst, counted.notSmall ?? []),
  markOf("dataOverTime", counted.dataOverTime, counted.withoutData ?? []),
];

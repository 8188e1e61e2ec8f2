import type { Day } from "#app/core/day.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** Where a text stands: in what kind of row, which, and in which of its columns. */
export type MeasureText = {
  readonly subject: "measure" | "definition" | "followed" | "decision" | "remark" | "point" | "change" | "aim";
  readonly subjectId: string;
  readonly field: string;
  readonly text: string;
  /** Of which day it is said; of a definition from which it holds, null: from the beginning. */
  readonly day: Day | null;
};

/** Every text of what is measured, whoever follows it (`of`: which measures): what it is called, and each definition. */
const wordsOf = (of: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 1 AS place, 'measure' AS subject, m.id AS "subjectId", v.field, v.text, NULL::date AS day, v.nth, 0 AS "nthOfDay", NULL::timestamptz AS at
  FROM measures m CROSS JOIN LATERAL (VALUES (1, 'name', m.name), (2, 'unit', m.unit)) AS v(nth, field, text) WHERE m.id IN (${of})
  UNION ALL
  SELECT 2, 'definition', d.id, v.field, v.text, d.from_day, v.nth, 0, NULL
  FROM measure_definitions d CROSS JOIN LATERAL (VALUES (1, 'definition', d.definition), (2, 'numerator', d.numerator),
    (3, 'denominator', d.denominator), (4, 'exclusions', d.exclusions)) AS v(nth, field, text) WHERE d.measure_id IN (${of})`;

const inOrder = (texts: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT x.subject, x."subjectId", x.field, x.text, x.day::text AS day FROM (${texts}) x
  WHERE x.text <> '' ORDER BY x.place, x.day NULLS FIRST, x."nthOfDay", x.at, x.nth, x."subjectId"`;

/** Every text that is kept of what is measured, empty ones left out. */
export const textsOfMeasure = (measureId: string): Prisma.Sql => inOrder(wordsOf(Prisma.sql`${measureId}::uuid`));

/**
 * Every text that is kept of a measure as a team follows it, empty ones left out: who collects, why lines were moved, also
 * those that hold no more, what is pinned under the chart, and what is said of points and was said of them before. When the
 * measure is the team's own, also what is measured; the words of the programme's are not the team's.
 */
export function textsOfFollowed(followedId: string): Prisma.Sql {
  return inOrder(Prisma.sql`
    ${wordsOf(Prisma.sql`SELECT f.measure_id FROM followed_measures f JOIN measures o ON o.id = f.measure_id
      WHERE f.id = ${followedId}::uuid AND o.team_id = f.team_id`)}
    UNION ALL
    SELECT 3, 'followed', f.id, 'collector', f.collector, NULL, 1, 0, NULL FROM followed_measures f WHERE f.id = ${followedId}::uuid
    UNION ALL
    SELECT 4, 'decision', c.id, 'reason', c.reason, c.day, 1, 0, c.at FROM chart_decisions c WHERE c.followed_id = ${followedId}::uuid
    UNION ALL
    SELECT 5, 'remark', r.id, 'text', r.text, r.day, 1, 0, r.at FROM chart_remarks r WHERE r.followed_id = ${followedId}::uuid
    UNION ALL
    SELECT 6, 'point', p.id, v.field, v.text, p.day, v.nth, p.nth, NULL FROM measure_points p
    CROSS JOIN LATERAL (VALUES (1, 'missing', p.missing), (2, 'comment', p.comment)) AS v(nth, field, text)
    WHERE p.followed_id = ${followedId}::uuid
    UNION ALL
    SELECT 7, 'change', h.id, v.field, v.text, h.day, v.nth, h.nth, h.at FROM measure_point_changes h
    CROSS JOIN LATERAL (VALUES (1, 'missing', h.missing), (2, 'comment', h.comment)) AS v(nth, field, text)
    WHERE h.followed_id = ${followedId}::uuid`);
}

/** Every text that is kept of what a team is and was to reach, the latest last. */
export const textsOfAims = (teamId: string): Prisma.Sql =>
  inOrder(Prisma.sql`
    SELECT 1 AS place, 'aim' AS subject, a.id AS "subjectId", v.field, v.text, NULL::date AS day, v.nth, 0 AS "nthOfDay", a.set_at AS at
    FROM team_aims a CROSS JOIN LATERAL (VALUES (1, 'what', a.what), (2, 'for_whom', a.for_whom), (3, 'how_much', a.how_much))
      AS v(nth, field, text) WHERE a.team_id = ${teamId}::uuid`);

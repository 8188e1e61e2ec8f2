import type { Actor } from "#app/access/actor.ts";
import { mayInTeamSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Content } from "../rules/content.ts";

/** What a point said. `withheld`: of so few people that the reader is not told the numbers. */
export type Told = Content & { readonly withheld: boolean };

/** One change of a point: what it was, what it became, by whom, how and when. Null: there was none, or none any more. */
export type Change = {
  readonly id: string;
  readonly day: Day;
  readonly nth: number;
  readonly by: string;
  readonly source: "hand" | "table" | "system";
  readonly at: string;
  readonly from: Told | null;
  readonly to: Told | null;
};

/**
 * Who has changed which point of a measure, newest first. For who reads the measure as the team's: to others nothing of it
 * exists. What a point became is what the next change found, or what it is now. Numbers of fewer than the measure says leave
 * the database for the team alone, as in its chart (ME10); each side of a change goes by its own denominator.
 */
export async function pointHistory(actor: Actor, followedId: string, most: number): Promise<Change[]> {
  if (!isId(followedId)) return [];
  return rowsOf<Change>(Prisma.sql`
    WITH read AS (SELECT f.id, m.smallest, m.data IN ('percentage', 'rate') AND NOT ${mayInTeamSql(actor, "measure.see-small")} AS hides
      FROM followed_measures f JOIN measures m ON m.id = f.measure_id JOIN teams t ON t.id = f.team_id
      WHERE f.id = ${followedId}::uuid AND ${mayInTeamSql(actor, "measure.see")})
    SELECT c.id, c.day::text AS day, c.nth, p.name AS by, c.source, to_json(c.at) AS at, c.was AS "from",
      CASE WHEN c.is_last THEN now.said ELSE c.next END AS "to"
    FROM (SELECT x.*, lead(x.was) OVER w AS next, row_number() OVER w = count(*) OVER (PARTITION BY x.day, x.nth) AS is_last
      FROM (SELECT y.*, CASE WHEN y.existed THEN ${saidBy("y")} END AS was
        FROM measure_point_changes y JOIN read ON read.id = y.followed_id) x
      WINDOW w AS (PARTITION BY x.day, x.nth ORDER BY x.at, x.id)) c
    JOIN people p ON p.id = c.by_id
    LEFT JOIN LATERAL (SELECT ${saidBy("q")} AS said FROM measure_points q JOIN read ON read.id = q.followed_id
      WHERE q.followed_id = c.followed_id AND q.day = c.day AND q.nth = c.nth) now ON true
    ORDER BY c.at DESC, c.id DESC LIMIT ${most}`);
}

const saidBy = (table: "y" | "q"): Prisma.Sql => {
  const of = Prisma.raw(table);
  const hidden = Prisma.sql`(read.hides AND coalesce(${of}.denominator < read.smallest, false))`;
  return Prisma.sql`json_build_object('value', CASE WHEN NOT ${hidden} THEN ${of}.value END,
    'numerator', CASE WHEN NOT ${hidden} THEN ${of}.numerator END, 'denominator', CASE WHEN NOT ${hidden} THEN ${of}.denominator END,
    'missing', ${of}.missing, 'comment', ${of}.comment, 'withheld', ${hidden})`;
};

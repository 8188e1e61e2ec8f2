import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { isNoPauseSql } from "#app/features/time/queries/pauses.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { periodAfter, periodOf, rhythms } from "../rules/periods.ts";

/**
 * The teams whose measures wait for the number of the latest period that is over: rows of `kind`, `id`, `title`, `team`,
 * `href`, `on` and `minute`, one a team, for the list of what waits for its coordinator. Nothing is asked for of a month of
 * pause nor in one, nor of times and cases between events, which come when something happens.
 */
export function pointsWaitingSql(actor: Actor): Prisma.Sql {
  const latest = Prisma.join(
    rhythms.map(
      (rhythm) =>
        Prisma.sql`WHEN ${rhythm}::measure_rhythm THEN ${periodAfter(rhythm, periodOf(rhythm, actor.today), -1)}::date`,
    ),
    " ",
  );
  const pauses = Prisma.sql`g.pause_months`;
  return Prisma.sql`
    SELECT 'points', t.id, t.name, NULL::text, '/teams/' || t.id || '/points', NULL::date, NULL::int
    FROM teams t JOIN programmes g ON g.id = t.programme_id
    WHERE t.id = ANY(${teamsWhere(actor, "measure.let-send")}::uuid[]) AND EXISTS (SELECT 1
      FROM (SELECT f.id, CASE m.rhythm ${latest} END AS day FROM followed_measures f JOIN measures m ON m.id = f.measure_id
        WHERE f.team_id = t.id AND f.ended_at IS NULL AND m.retired_at IS NULL AND m.data NOT IN ('days-between', 'cases-between')) w
      WHERE w.day BETWEEN date_trunc('month', greatest(g.starts_on, (t.created_at AT TIME ZONE 'Europe/Stockholm')::date)) AND g.ends_on
        AND ${isNoPauseSql(Prisma.sql`${actor.today}::date`, pauses)} AND ${isNoPauseSql(Prisma.sql`w.day`, pauses)}
        AND NOT EXISTS (SELECT 1 FROM measure_points p WHERE p.followed_id = w.id AND p.day = w.day))`;
}

import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { dueDay } from "#app/features/time/rules/months.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { askedFromDay } from "../rules/months.ts";

/**
 * The scores that are the actor's to set, asked for today and not set, as `isAsked` has it: rows of `kind`, `id`, `title`,
 * `team`, `href`, `on` and `minute`, for the list of what waits for her.
 */
export function scoresWaitingSql(actor: Actor): Prisma.Sql {
  const day = Number(actor.today.slice(8));
  const isLatePart = day >= askedFromDay;
  const now = Prisma.sql`date_trunc('month', ${actor.today}::date)`;
  const isNoPause = (month: Prisma.Sql) => Prisma.sql`extract(month FROM ${month})::int <> ALL(g.pause_months)`;
  /** The first month that is no pause, so many months from this one on or back. */
  const found = (
    first: number,
    step: number,
  ) => Prisma.sql`(SELECT x.month::date FROM generate_series(${first}::int, 12) k
    CROSS JOIN LATERAL (SELECT ${now} + make_interval(months => k * ${step}::int) AS month) x
    WHERE ${isNoPause(Prisma.sql`x.month`)} ORDER BY k LIMIT 1)`;
  const waits = (right: "score.set-team" | "score.set-researcher", side: "team" | "researcher") => Prisma.sql`
    (t.id = ANY(${teamsWhere(actor, right)}::uuid[]) AND NOT EXISTS (SELECT 1 FROM team_scores s
      WHERE s.team_id = t.id AND s.month = m.month AND s.side = ${side}::score_side))`;
  return Prisma.sql`
    SELECT 'score', t.id, t.name, NULL::text, '/teams/' || t.id || '/progress?month=' || to_char(m.month, 'YYYY-MM'),
      m.due + ${dueDay - 1}::int, NULL::int
    FROM teams t JOIN programmes g ON g.id = t.programme_id
    CROSS JOIN LATERAL (SELECT ${isLatePart ? Prisma.sql`${now}::date` : found(1, -1)} AS month,
      ${isLatePart ? found(1, 1) : Prisma.sql`${now}::date`} AS due) m
    WHERE ${isLatePart || day <= dueDay}::boolean AND ${isNoPause(now)}
      AND (${waits("score.set-team", "team")} OR ${waits("score.set-researcher", "researcher")})
      AND m.month BETWEEN date_trunc('month', greatest(g.starts_on, (t.created_at AT TIME ZONE 'Europe/Stockholm')::date)) AND g.ends_on`;
}

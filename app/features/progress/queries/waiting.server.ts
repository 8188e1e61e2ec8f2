import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { isNoPauseSql, notPausedSql } from "#app/features/time/queries/pauses.server.ts";
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
  const pauses = Prisma.sql`g.pause_months`;
  const waits = (right: "score.set-team" | "score.set-researcher", side: "team" | "researcher") => Prisma.sql`
    (t.id = ANY(${teamsWhere(actor, right)}::uuid[]) AND NOT EXISTS (SELECT 1 FROM team_scores s
      WHERE s.team_id = t.id AND s.month = m.month AND s.side = ${side}::score_side))`;
  return Prisma.sql`
    SELECT 'score', t.id, t.name, NULL::text, '/teams/' || t.id || '/progress?month=' || to_char(m.month, 'YYYY-MM'),
      m.due + ${dueDay - 1}::int, NULL::int
    FROM teams t JOIN programmes g ON g.id = t.programme_id
    CROSS JOIN LATERAL (SELECT ${isLatePart ? Prisma.sql`${now}::date` : notPausedSql("last", now, pauses)} AS month,
      ${isLatePart ? notPausedSql("next", now, pauses) : Prisma.sql`${now}::date`} AS due) m
    WHERE ${isLatePart || day <= dueDay}::boolean AND ${isNoPauseSql(now, pauses)}
      AND (${waits("score.set-team", "team")} OR ${waits("score.set-researcher", "researcher")})
      AND m.month BETWEEN date_trunc('month', greatest(g.starts_on, (t.created_at AT TIME ZONE 'Europe/Stockholm')::date)) AND g.ends_on`;
}

import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { firstOf } from "#app/features/time/rules/months.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { askedOn, dueOn } from "../rules/months.ts";

/**
 * The scores that are the actor's to set, asked for today and not set: rows of `kind`, `id`, `title`, `team`, `href`, `on` and
 * `minute`, for the list of what waits for her.
 */
export function scoresWaitingSql(actor: Actor): Prisma.Sql {
  const month = askedOn(actor.today);
  const first = month === null ? null : firstOf(month);
  const due = month === null ? null : dueOn(month);
  const waits = (right: "score.set-team" | "score.set-researcher", side: "team" | "researcher") => Prisma.sql`
    (t.id = ANY(${teamsWhere(actor, right)}::uuid[]) AND NOT EXISTS (SELECT 1 FROM team_scores s
      WHERE s.team_id = t.id AND s.month = ${first}::date AND s.side = ${side}::score_side))`;
  return Prisma.sql`
    SELECT 'score', t.id, t.name, NULL::text, '/teams/' || t.id || '/progress?month=' || ${month}::text, ${due}::date, NULL::int
    FROM teams t JOIN programmes g ON g.id = t.programme_id
    WHERE ${month}::text IS NOT NULL AND (${waits("score.set-team", "team")} OR ${waits("score.set-researcher", "researcher")})
      AND NOT extract(month FROM ${first}::date)::int = ANY(g.pause_months)
      AND ${first}::date BETWEEN date_trunc('month', greatest(g.starts_on, (t.created_at AT TIME ZONE 'Europe/Stockholm')::date)) AND g.ends_on`;
}

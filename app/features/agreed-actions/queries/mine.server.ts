import type { Actor } from "#app/access/actor.ts";
import { agreedVisibleSql, showsSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { aheadDays } from "../rules.ts";

/** The session at whose page the actor finds an agreed action (`a`) that she reads: its own if that is hers, else the next that shows it. */
export function shownAtSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(SELECT v.id FROM supervision_sessions v JOIN supervision_sessions e ON e.id = a.session_id
    WHERE ${showsSql} AND ${supervisionVisibleSql(actor)} ORDER BY v.id = e.id DESC, v.starts_at LIMIT 1)`;
}

// Each of these gives rows of `kind`, `id`, `title`, `team`, `href`, `on` and `minute`, for the list of what waits for the actor.

const teamsSql = Prisma.sql`(SELECT string_agg(t.name, ', ' ORDER BY t.name) FROM supervision_session_teams st
  JOIN teams t ON t.id = st.team_id WHERE st.session_id = v.id)`;
const dayOfSql = Prisma.sql`(v.starts_at AT TIME ZONE 'Europe/Stockholm')::date`;
const minuteSql = Prisma.sql`(extract(hour FROM v.starts_at AT TIME ZONE 'Europe/Stockholm') * 60
  + extract(minute FROM v.starts_at AT TIME ZONE 'Europe/Stockholm'))::int`;

/** Booked sessions (`v`) whose content is the actor's and that come within so many days. */
const comingSql = (actor: Actor, days: number) => Prisma.sql`v.state = 'booked' AND ${supervisionVisibleSql(actor)}
  AND ${dayOfSql} BETWEEN ${actor.today}::date AND ${actor.today}::date + ${days}::int`;

/** The sessions at which the actor is to be within a week: a group by its name, the others by their team. */
export function sessionsWaitingSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT 'supervision', v.id, coalesce(nullif(v.title, ''), ${teamsSql}, ''), CASE WHEN v.title <> '' THEN ${teamsSql} END,
      '/supervision/' || v.id, ${dayOfSql}, ${minuteSql}
    FROM supervision_sessions v JOIN supervision_attendees sa ON sa.session_id = v.id AND sa.person_id = ${actor.personId}::uuid
    WHERE ${comingSql(actor, aheadDays.session)}`;
}

/** What others have asked, and nobody has ticked off, at the sessions that the actor holds within a fortnight. */
export function questionsWaitingSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT 'question', q.id, q.text, ${teamsSql}, '/supervision/' || v.id, ${dayOfSql}, NULL::int
    FROM supervision_points q JOIN supervision_sessions v ON v.id = q.session_id
    WHERE q.kind = 'question' AND q.done_at IS NULL AND q.by_id <> ${actor.personId}::uuid AND ${holdsSql(actor)}
      AND coalesce(v.delegate_id, v.researcher_id) = ${actor.personId}::uuid AND ${comingSql(actor, aheadDays.question)}`;
}

/** What the actor has taken on in supervision and is to have done within a week. */
export function agreedWaitingSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT 'agreed', a.id, a.text, (SELECT ${teamsSql} FROM supervision_sessions v WHERE v.id = a.session_id),
      '/supervision/' || ${shownAtSql(actor)}, a.due_on, NULL::int
    FROM agreed_actions a WHERE a.owner_id = ${actor.personId}::uuid AND a.state = 'open' AND ${agreedVisibleSql(actor)}
      AND a.due_on <= ${actor.today}::date + ${aheadDays.agreed}::int`;
}

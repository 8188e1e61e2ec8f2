import type { Actor } from "#app/access/actor.ts";
import { agreedVisibleSql, showsSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { soonDays } from "../rules.ts";

/** What somebody has taken on in supervision. */
export type AgreedOfMine = {
  readonly id: string;
  readonly text: string;
  readonly dueOn: Day | null;
  /** The session from which it is moved: where it was agreed, or one that shows it. */
  readonly sessionId: string;
  /** The teams that it is about. */
  readonly team: string;
};

/** A session that comes: with whom, when, and how many questions of others wait in it. */
export type ComingSession = {
  readonly id: string;
  readonly day: Day;
  /** ISO text. */
  readonly startsAt: string;
  readonly title: string;
  readonly team: string;
  readonly videoUrl: string;
  readonly holds: boolean;
  readonly questions: number;
};

/** As many as a start page can hold. */
const most = { agreed: 8, sessions: 4 };

const teamsOfSql = Prisma.sql`coalesce((SELECT string_agg(t.name, ', ' ORDER BY t.name) FROM supervision_session_teams st
  JOIN teams t ON t.id = st.team_id WHERE st.session_id = v.id), '')`;

/** The open agreed actions of the actor's that she may still read, as JSON in the shape of `AgreedOfMine[]`, the first due first. */
export function agreedActionsOfMineSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', a.id, 'text', a.text, 'dueOn', a.due_on, 'sessionId', a.shown_at,
      'team', (SELECT ${teamsOfSql} FROM supervision_sessions v WHERE v.id = a.session_id)) ORDER BY a.due_on NULLS LAST, a.id), '[]')
    FROM (SELECT a.*, ${shownAtSql(actor)} AS shown_at FROM agreed_actions a
      WHERE a.owner_id = ${actor.personId}::uuid AND a.state = 'open' AND ${agreedVisibleSql(actor)}
      ORDER BY a.due_on NULLS LAST, a.id LIMIT ${most.agreed}) a)`;
}

/** The session at whose page the actor finds an agreed action (`a`) that she reads: its own if that is hers, else the next that shows it. */
export function shownAtSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(SELECT v.id FROM supervision_sessions v JOIN supervision_sessions e ON e.id = a.session_id
    WHERE ${showsSql} AND ${supervisionVisibleSql(actor)} ORDER BY v.id = e.id DESC, v.starts_at LIMIT 1)`;
}

/**
 * The sessions of the actor's that come within the week, or else the next one, with the questions that wait for her in them;
 * as JSON in the shape of `ComingSession[]`.
 */
export function supervisionWaitingSql(actor: Actor, now: Date): Prisma.Sql {
  const me = Prisma.sql`${actor.personId}::uuid`;
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', v.id, 'day', (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date,
      'startsAt', v.starts_at, 'title', v.title, 'team', ${teamsOfSql}, 'videoUrl', v.video_url, 'holds', ${holdsSql(actor)},
      'questions', (SELECT count(*) FROM supervision_points q WHERE q.session_id = v.id AND q.kind = 'question' AND q.done_at IS NULL
        AND q.by_id <> ${me})) ORDER BY v.starts_at, v.id), '[]')
    FROM (SELECT v.*, row_number() OVER (ORDER BY v.starts_at, v.id) AS nth FROM supervision_sessions v
      WHERE v.state = 'booked' AND v.ends_at > ${now} AND ${supervisionVisibleSql(actor)}
        AND (v.researcher_id = ${me} OR EXISTS (SELECT 1 FROM supervision_attendees sa WHERE sa.session_id = v.id AND sa.person_id = ${me}))
      ORDER BY v.starts_at, v.id LIMIT ${most.sessions}) v
    WHERE v.nth = 1 OR (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date <= ${actor.today}::date + ${soonDays}::int)`;
}

import type { Actor } from "#app/access/actor.ts";
import { carriesOnSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { foundSessionSql } from "#app/features/supervision/queries/found-session.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { TalkPage } from "../types.ts";

type Row = { page: TalkPage };

/**
 * A session with what is to be talked about and what was agreed, at it and before; in one statement. What is open of
 * earlier times is shown whoever was there; what became of the rest, since they last met. @throws Refusal missing
 */
export async function talkPage(actor: Actor, sessionId: string): Promise<TalkPage> {
  const [row] = await rowsOf<Row>(Prisma.sql`
    WITH found AS (${foundSessionSql(actor, sessionId)}), v AS (SELECT v.* FROM supervision_sessions v JOIN found f ON f.id = v.id),
      before AS (SELECT e.* FROM v JOIN supervision_sessions e ON ${carriesOnSql}),
      met AS (SELECT max(b.starts_at) AS at FROM before b WHERE b.state = 'held')
    SELECT json_build_object('id', v.id, 'programmeId', v.programme_id, 'kind', v.kind, 'title', v.title, 'startsAt', v.starts_at,
      'endsAt', v.ends_at, 'place', v.place, 'videoUrl', v.video_url, 'state', v.state, 'reason', v.reason, 'holds', f.holds,
      'teams', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
        FROM teams t WHERE t.id = ANY(f."teamIds"::uuid[])),
      'people', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'part', ${partSql})
        ORDER BY ${partSql} = 'supervised', ${partSql} = 'away', p.name), '[]') FROM people p WHERE p.id = ANY(f.people::uuid[])),
      'previous', ${previousSql(actor)}, 'next', ${nextSql(actor)}, 'lastMet', met.at,
      'agreed', ${agreedSql}, 'points', ${pointsSql(actor)}) AS page
    FROM v JOIN found f ON f.id = v.id CROSS JOIN met`);
  if (!row) throw missing();
  return row.page;
}

/** What a person (`p`) is to the session. */
const partSql = Prisma.sql`CASE p.id WHEN coalesce(v.delegate_id, v.researcher_id) THEN 'holds' WHEN v.researcher_id THEN 'away' ELSE 'supervised' END`;

/** A moment's day in Stockholm. */
const dayOfSql = (moment: Prisma.Sql) => Prisma.sql`(${moment} AT TIME ZONE 'Europe/Stockholm')::date`;

const previousSql = (actor: Actor) => Prisma.sql`(
  SELECT json_build_object('id', v.id, 'day', ${dayOfSql(Prisma.sql`v.starts_at`)}) FROM before v
  WHERE v.state <> 'cancelled' AND ${supervisionVisibleSql(actor)} ORDER BY v.starts_at DESC, v.id DESC LIMIT 1)`;

/** The session that carries on: seen from it, this is an earlier one. */
const nextSql = (actor: Actor) => Prisma.sql`(
  SELECT json_build_object('id', v.id, 'day', ${dayOfSql(Prisma.sql`v.starts_at`)})
  FROM (SELECT v.* FROM (SELECT * FROM v) e JOIN supervision_sessions v ON ${carriesOnSql}) v
  WHERE v.state <> 'cancelled' AND ${supervisionVisibleSql(actor)} ORDER BY v.starts_at, v.id LIMIT 1)`;

const agreedSql = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', a.id, 'text', a.text, 'state', a.state, 'ownerId', a.owner_id, 'owner', o.name,
    'dueOn', a.due_on, 'endedOn', ${dayOfSql(Prisma.sql`a.ended_at`)}, 'agreedOn', ${dayOfSql(Prisma.sql`s.starts_at`)},
    'here', s.id = v.id, 'movedTimes', (SELECT count(*) FROM agreed_action_moves m WHERE m.action_id = a.id AND m.move = 'moved'),
    'why', coalesce((SELECT m.why FROM agreed_action_moves m WHERE m.action_id = a.id AND m.move <> 'handed_over'
      ORDER BY m.at DESC, m.id DESC LIMIT 1), '')) ORDER BY a.created_at, a.id), '[]')
  FROM (SELECT id, starts_at FROM before UNION ALL SELECT v.id, v.starts_at) s
  JOIN agreed_actions a ON a.session_id = s.id JOIN people o ON o.id = a.owner_id
  WHERE s.id = v.id OR a.state = 'open' OR a.ended_at >= met.at)`;

/** What is left from earlier times is asked again until it is ticked off, to those who were there. */
const pointsSql = (actor: Actor) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'by', w.name, 'mine', q.by_id = ${actor.personId}::uuid,
    'done', q.done_at IS NOT NULL, 'talkId', q.session_id, 'earlierOn', CASE WHEN s.id <> here.id THEN ${dayOfSql(Prisma.sql`s.starts_at`)} END)
    ORDER BY q.created_at, q.id), '[]')
  FROM (SELECT v.id, v.state) here CROSS JOIN LATERAL (
    SELECT here.id, NULL::timestamptz AS starts_at UNION ALL
    SELECT v.id, v.starts_at FROM before v WHERE here.state = 'booked' AND ${supervisionVisibleSql(actor)}) s
  JOIN supervision_points q ON q.session_id = s.id JOIN people w ON w.id = q.by_id
  WHERE s.id = here.id OR q.done_at IS NULL)`;

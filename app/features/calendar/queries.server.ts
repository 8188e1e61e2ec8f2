import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { gatheringsVisibleSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { type Day, dateToDay, dayOf, startOfDay } from "#app/core/day.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { feedSince } from "./rules.ts";

/** The actor's own address: from when it is, and the last day somebody fetched it. Null: she has none. */
export type MyFeed = { readonly madeOn: Day; readonly fetchedOn: Day | null };

export async function myFeed(actor: Actor): Promise<MyFeed | null> {
  const found = await db().calendarFeed.findFirst({
    where: { personId: actor.personId, revokedAt: null },
    select: { createdAt: true, lastFetchedOn: true },
  });
  if (!found) return null;
  const { createdAt, lastFetchedOn } = found;
  return { madeOn: dayOf(createdAt), fetchedOn: lastFetchedOn && dateToDay(lastFetchedOn) };
}

/** Whose calendar the secret opens, and which feed it is. Null: nobody's, or nobody's any more. */
export async function feedOf(secret: string): Promise<{ id: string; personId: string; fetchedOn: Date | null } | null> {
  const found = await db().calendarFeed.findUnique({
    where: { secretHash: hashSecret(secret), revokedAt: null },
    select: { id: true, personId: true, lastFetchedOn: true },
  });
  return found && { id: found.id, personId: found.personId, fetchedOn: found.lastFetchedOn };
}

export type MeetingInFeed = {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly day: Day;
  /** By Stockholm's clock; none: it has a day alone. */
  readonly fromMinute: number | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly sequence: number;
  readonly changedAt: string;
};

export type DayInFeed = {
  readonly registrationId: string;
  readonly gatheringId: string;
  readonly programmeId: string;
  readonly state: "registered" | "offered" | "waiting";
  readonly offeredUntil: string | null;
  readonly sequence: number;
  readonly changedAt: string;
  readonly title: string;
  readonly placeName: string;
  readonly address: string;
  readonly online: boolean;
  readonly dayId: string;
  readonly day: Day;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Which of the gathering's days it is, from 1, and of how many. */
  readonly nth: number;
  readonly of: number;
};

export type SupervisionInFeed = {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly sequence: number;
  readonly changedAt: string;
};

export type InFeed = {
  readonly meetings: readonly MeetingInFeed[];
  readonly days: readonly DayInFeed[];
  readonly supervision: readonly SupervisionInFeed[];
};

/**
 * What belongs in the actor's calendar: meetings of teams that she may see and that are not cancelled, what she is registered
 * to, or waits for, and may still know of, and the supervision sessions at which she is to be or was. A meeting's title is
 * its team's and stays there.
 */
export async function inFeed(actor: Actor): Promise<InFeed> {
  const since = feedSince(actor.today);
  const [row] = await rowsOf<{ [Kind in keyof InFeed]: InFeed[Kind] | null }>(Prisma.sql`
    SELECT
      (SELECT json_agg(json_build_object('id', w.id, 'teamId', w.team_id, 'team', t.name, 'day', w.held_on, 'fromMinute', w.from_minute,
           'minutes', w.minutes, 'place', w.place, 'sequence', w.sequence, 'changedAt', coalesce(w.changed_at, w.created_at))
         ORDER BY w.held_on, w.id)
       FROM meetings w JOIN teams t ON t.id = w.team_id
       WHERE w.team_id = ANY(${teamsWhere(actor, "meeting.see")}::uuid[]) AND w.held_on >= ${since}::date AND w.cancelled_at IS NULL) AS meetings,
      (SELECT json_agg(json_build_object('registrationId', r.id, 'gatheringId', g.id, 'programmeId', g.programme_id, 'state', r.state,
         'offeredUntil', r.offered_until, 'sequence', r.sequence, 'changedAt', r.changed_at, 'title', g.title,
         'placeName', g.place_name, 'address', g.address, 'online', g.video_url <> '', 'dayId', d.id, 'day', d.day,
         'fromMinute', d.from_minute, 'toMinute', d.to_minute, 'nth', d.nth, 'of', d.many) ORDER BY d.day, d.id)
       FROM registrations r JOIN gatherings g ON g.id = r.gathering_id
       JOIN (SELECT x.*, row_number() OVER w AS nth, count(*) OVER (PARTITION BY x.gathering_id) AS many FROM gathering_days x
         WINDOW w AS (PARTITION BY x.gathering_id ORDER BY x.day)) d ON d.gathering_id = g.id
       WHERE r.person_id = ${actor.personId}::uuid AND r.state IN ('registered', 'offered', 'waiting')
         AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)} AND d.day >= ${since}::date) AS days,
      (SELECT json_agg(json_build_object('id', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at, 'place', v.place, 'sequence', v.sequence,
         'changedAt', v.changed_at) ORDER BY v.starts_at, v.id)
       FROM supervision_sessions v WHERE v.state IN ('booked', 'held') AND v.starts_at >= ${startOfDay(since)} AND ${supervisionVisibleSql(actor)}
         AND EXISTS (SELECT 1 FROM supervision_attendees x WHERE x.session_id = v.id AND x.person_id = ${actor.personId}::uuid)) AS supervision`);
  return { meetings: row?.meetings ?? [], days: row?.days ?? [], supervision: row?.supervision ?? [] };
}

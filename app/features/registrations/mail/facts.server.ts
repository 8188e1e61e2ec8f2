import type { Day } from "#app/core/day.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { ticketAddress } from "#app/platform/code-picture.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { type PlaceInQueue, placeInQueue, type Waiting } from "../rules/queue.ts";
import type { RegistrationState } from "../rules/registering.ts";
import type { ReminderKind } from "../rules/reminders.ts";
import { waitingSql } from "../settle.server.ts";

export type DayFacts = {
  readonly id: string;
  readonly day: Day;
  readonly fromMinute: number;
  readonly toMinute: number;
};

/** What a mail about a registration says: how things stand at the moment when it is sent. */
export type MailFacts = {
  readonly registrationId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly state: RegistrationState;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly offeredUntil: Date | null;
  readonly programmeId: string;
  readonly gatheringId: string;
  readonly title: string;
  readonly place: string;
  readonly address: string;
  readonly directions: string;
  readonly videoUrl: string;
  readonly costNote: string;
  readonly changesUntil: Day;
  readonly cancelled: boolean;
  readonly over: boolean;
  readonly days: readonly DayFacts[];
  /** Sessions in which she has a seat, and those she wished for and did not get. */
  readonly sessions: readonly string[];
  readonly missed: readonly string[];
  /** There are questions, needs or sessions that she may still answer. */
  readonly asks: boolean;
  /** What the lead answered last to what she wanted changed. */
  readonly changeAccepted: boolean | null;
  /** What it reminds of, when it is a reminder. */
  readonly reminder: ReminderKind | null;
  readonly queue: PlaceInQueue | null;
  /** Where her ticket's picture leads. */
  readonly ticket: string;
};

/** Looks a registration up for a mail. Null: there is no such registration, or nowhere to write to. */
export async function mailFacts(registrationId: string, now: Date): Promise<MailFacts | null> {
  const [row] = await db().$queryRaw<(Omit<MailFacts, "queue" | "reminder"> & { free: number })[]>`
    SELECT r.id AS "registrationId", coalesce(p.email, r.guest_email) AS email, coalesce(p.name, r.guest_name) AS name,
      coalesce(p.locale, r.guest_locale)::text AS locale, r.state::text AS state, r.sequence, r.changed_at AS "changedAt", r.offered_until AS "offeredUntil",
      g.programme_id AS "programmeId", g.id AS "gatheringId", g.title, g.place_name AS place, g.address, g.directions, g.video_url AS "videoUrl",
      g.cost_note AS "costNote", g.changes_until::text AS "changesUntil", g.cancelled_at IS NOT NULL AS cancelled, g.capacity - g.seats_taken AS free,
      coalesce((SELECT max((d.day + make_interval(mins => d.to_minute)) AT TIME ZONE 'Europe/Stockholm') <= ${now} FROM gathering_days d
        WHERE d.gathering_id = g.id), false) AS over,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'day', d.day, 'fromMinute', d.from_minute, 'toMinute', d.to_minute) ORDER BY d.day)
        FROM gathering_days d WHERE d.gathering_id = g.id), '[]') AS days,
      ARRAY(SELECT s.title FROM registration_sessions x JOIN gathering_sessions s ON s.id = x.session_id WHERE x.registration_id = r.id AND x.holds
        ORDER BY s.from_minute) AS sessions,
      ARRAY(SELECT s.title FROM registration_sessions x JOIN gathering_sessions s ON s.id = x.session_id WHERE x.registration_id = r.id AND NOT x.holds
        ORDER BY s.from_minute) AS missed,
      (g.asks_needs OR EXISTS (SELECT 1 FROM gathering_questions q WHERE q.gathering_id = g.id)
        OR EXISTS (SELECT 1 FROM gathering_sessions s WHERE s.gathering_id = g.id AND s.seats IS NOT NULL)) AS asks,
      (SELECT c.accepted FROM registration_changes c WHERE c.registration_id = r.id AND c.answered_at IS NOT NULL ORDER BY c.answered_at DESC LIMIT 1)
        AS "changeAccepted", r.ticket
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id LEFT JOIN people p ON p.id = r.person_id
    WHERE r.id = ${registrationId}::uuid AND coalesce(p.email, r.guest_email) IS NOT NULL`;
  if (!row) return null;
  const { free, ...found } = row;
  const facts = { ...found, ticket: ticketAddress(found.ticket) };
  if (facts.state !== "waiting") return { ...facts, reminder: null, queue: null };
  const waiting = await db().$queryRaw<Waiting[]>`${waitingSql(Prisma.sql`${facts.gatheringId}::uuid`)}`;
  return { ...facts, reminder: null, queue: placeInQueue(waiting, registrationId, free) };
}

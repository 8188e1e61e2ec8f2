import { addDays, dayOf } from "#app/core/day.ts";
import { db, Prisma, type Tx } from "#app/platform/db.server.ts";
import { kindsSql } from "../locked-gathering.server.ts";
import { type Reminded, type ReminderKind, reminderTimes } from "../rules/reminders.ts";

export type PlanToRemindOf = Reminded & {
  readonly id: string;
  readonly programmeId: string;
  readonly createdById: string;
};

/** Reminders look this far ahead (days): the earliest is due a fortnight before. */
const ahead = 16;
const stored: Readonly<Record<ReminderKind, string>> = {
  fortnight: "fortnight",
  "two-days": "two_days",
  "last-change": "last_change",
  "register-by": "register_by",
};

/** The plans of gatherings that somebody may have to be reminded of about now. */
export function plansToRemindOf(now: Date): Promise<PlanToRemindOf[]> {
  const today = dayOf(now);
  return db().$queryRaw`
    SELECT g.id, g.programme_id AS "programmeId", g.created_by_id AS "createdById", d.day::text AS "firstDay", d.from_minute AS "fromMinute",
      g.closes_on::text AS "closesOn", g.changes_until::text AS "changesUntil"
    FROM gatherings g JOIN LATERAL (SELECT d.day, d.from_minute FROM gathering_days d WHERE d.gathering_id = g.id ORDER BY d.day LIMIT 1) d ON true
    WHERE g.published_at IS NOT NULL AND g.cancelled_at IS NULL AND d.day >= ${today}::date
      AND (d.day <= ${addDays(today, ahead)}::date OR g.closes_on BETWEEN ${today}::date AND ${addDays(today, 3)}::date
        OR g.changes_until BETWEEN ${today}::date AND ${addDays(today, 3)}::date)`;
}

/** Somebody who is to be reminded: of what she is registered to or, without a registration, of registering. */
export type ToRemind = {
  readonly reminderId: string;
  readonly registrationId: string | null;
  /** A guest has none. */
  readonly personId: string | null;
  readonly by: "mail" | "notice";
};

/**
 * Who is to be reminded of this now, and is not yet (B22). That they are is written in the same transaction: nobody is there twice,
 * whatever the number of instances and however often it is asked.
 */
export function remindStep(tx: Tx, plan: PlanToRemindOf, kind: ReminderKind, now: Date): Promise<ToRemind[]> {
  return tx.$queryRaw`
    WITH whom AS (${kind === "register-by" ? notRegistered(plan, now) : registered(plan, kind)}),
    fresh AS (
      INSERT INTO gathering_reminders (id, gathering_id, kind, registration_id, person_id, ordered_at)
      SELECT gen_random_uuid(), ${plan.id}::uuid, ${stored[kind]}::reminder_kind, "registrationId", "personId", ${now} FROM whom
      ON CONFLICT DO NOTHING RETURNING id, registration_id, person_id)
    SELECT f.id AS "reminderId", f.registration_id AS "registrationId", p.id AS "personId",
      CASE WHEN p.reminded_by = 'notice' THEN 'notice' ELSE 'mail' END AS by
    FROM fresh f LEFT JOIN registrations r ON r.id = f.registration_id LEFT JOIN people p ON p.id = coalesce(f.person_id, r.person_id)`;
}

/** Those who have a seat, and were registered before the reminder was due. */
function registered(plan: PlanToRemindOf, kind: ReminderKind): Prisma.Sql {
  const due = remindersDueAt(plan, kind);
  return Prisma.sql`SELECT r.id AS "registrationId", NULL::uuid AS "personId" FROM registrations r
    WHERE r.gathering_id = ${plan.id}::uuid AND r.state = 'registered' AND r.source <> 'door' AND r.registered_at < ${due}
      AND (${kind !== "last-change"} OR EXISTS (SELECT 1 FROM gatherings g WHERE g.id = r.gathering_id AND (g.asks_needs
        OR EXISTS (SELECT 1 FROM gathering_questions q WHERE q.gathering_id = g.id)
        OR EXISTS (SELECT 1 FROM gathering_sessions s WHERE s.gathering_id = g.id AND s.seats IS NOT NULL))))`;
}

function remindersDueAt(plan: PlanToRemindOf, kind: ReminderKind): Date {
  return reminderTimes(plan).find((one) => one.kind === kind)!.due;
}

/** Members of teams with an account for whom it is, and who have not answered in any way. In a pause month nobody is asked. */
function notRegistered(plan: PlanToRemindOf, now: Date): Prisma.Sql {
  return Prisma.sql`SELECT NULL::uuid AS "registrationId", p.id AS "personId" FROM gatherings g JOIN programmes y ON y.id = g.programme_id
    JOIN people p ON p.claimed_at IS NOT NULL AND EXISTS (SELECT 1 FROM team_memberships m JOIN teams t ON t.id = m.team_id
      WHERE m.person_id = p.id AND t.programme_id = g.programme_id AND m.ended_at IS NULL)
    WHERE g.id = ${plan.id}::uuid AND NOT (extract(month FROM ${dayOf(now)}::date)::int = ANY(y.pause_months))
      AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.gathering_id = g.id AND r.person_id = p.id)
      AND g.audience && ${kindsSql(now)}::gathering_audience[]`;
}

import { db, type Tx } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { type MailOrder, mailOrdered, orderMails } from "#app/platform/mail.server.ts";
import { tellAheadMs, untoldAtOnce } from "./rules.ts";

/** So many are told at a time; there are more only when a programme is planned, and then the next minute comes. */
const most = 200;

type Due = { sessionId: string; programmeId: string; personId: string };
type DueAttendee = Due & { sequence: number; again: boolean; live: boolean };

/**
 * Orders what calendars have not been told: of sessions that come within forty-five days, and of those they know of
 * already. That they are told is written in the same transaction as the order, so a process that dies loses and doubles
 * nothing, whatever the number of instances. Nobody does this, so the audit says nothing of it. Gives how many were ordered.
 */
export function tellCalendars(now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    const orders = [...(await attendees(tx, now)), ...(await leavers(tx, now))];
    await orderMails(tx, orders, now);
    if (orders.length > 0) await announce(tx, [mailOrdered]);
    return orders.length;
  });
}

async function attendees(tx: Tx, now: Date): Promise<MailOrder[]> {
  const until = new Date(now.getTime() + tellAheadMs);
  const due = await tx.$queryRaw<DueAttendee[]>`
    WITH due AS (
      SELECT a.session_id, a.person_id, v.sequence, v.programme_id, coalesce(a.told_sequence, ${untoldAtOnce}) <> ${untoldAtOnce} AS again, v.state = 'booked' AS live
      FROM supervision_attendees a JOIN supervision_sessions v ON v.id = a.session_id
      WHERE v.ends_at > ${now} AND a.told_sequence IS DISTINCT FROM v.sequence AND CASE
        WHEN v.state = 'booked' THEN a.told_sequence IS NOT NULL OR v.starts_at < ${until}
        WHEN v.state IN ('cancelled', 'excused') THEN coalesce(a.told_sequence, ${untoldAtOnce}) <> ${untoldAtOnce}
        ELSE false END
      ORDER BY v.starts_at, a.session_id, a.person_id LIMIT ${most} FOR UPDATE OF a SKIP LOCKED)
    UPDATE supervision_attendees a SET told_sequence = due.sequence FROM due
    WHERE a.session_id = due.session_id AND a.person_id = due.person_id
    RETURNING a.session_id AS "sessionId", a.person_id AS "personId", due.programme_id AS "programmeId", due.sequence, due.again, due.live`;
  return due.map(({ sequence, again, live, ...one }) =>
    orderOf(live ? "supervision-time" : "supervision-gone", one, { sequence, again: again ? 1 : 0 }),
  );
}

/** Who was taken out of a session that her calendar knows of, and has not come back meanwhile. */
async function leavers(tx: Tx, now: Date): Promise<MailOrder[]> {
  const due = await tx.$queryRaw<(Due & { tell: boolean })[]>`
    DELETE FROM supervision_farewells f USING supervision_sessions v
    WHERE v.id = f.session_id AND (f.session_id, f.person_id) IN (
      SELECT x.session_id, x.person_id FROM supervision_farewells x ORDER BY 1, 2 LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING f.session_id AS "sessionId", f.person_id AS "personId", v.programme_id AS "programmeId", v.ends_at > ${now} AND NOT EXISTS (
      SELECT 1 FROM supervision_attendees a WHERE a.session_id = f.session_id AND a.person_id = f.person_id) AS tell`;
  return due.filter(({ tell }) => tell).map(({ tell: _, ...one }) => orderOf("supervision-gone", one, {}));
}

function orderOf(
  template: "supervision-time" | "supervision-gone",
  { sessionId, programmeId, personId }: Due,
  more: Readonly<Record<string, number>>,
): MailOrder {
  return { template, recipient: { kind: "person", id: personId }, programmeId, data: { sessionId, ...more } };
}

import { isId } from "#app/core/id.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { calendarFor } from "./entry.server.ts";
import { type SessionFacts, writeGone, writeTime } from "./write.server.ts";

type Facts = SessionFacts & { readonly state: string; readonly attends: boolean };

/** How things stand at the moment of sending. Null: there is no such session, nowhere to write to, or it has been. */
async function factsOf(order: Order, now: Date): Promise<Facts | null> {
  const { sessionId, again } = order.data as { sessionId?: string; again?: number };
  if (!isId(sessionId ?? "")) return null;
  const [facts] = await db().$queryRaw<Facts[]>`
    SELECT p.email, p.locale::text AS locale, p.name, p.id AS "personId", v.id AS "sessionId", v.starts_at AS "startsAt", v.ends_at AS "endsAt",
      v.place, v.video_url AS "videoUrl", v.sequence, v.changed_at AS "changedAt", ${again === 1}::boolean AS again, v.state::text AS state,
      EXISTS (SELECT 1 FROM supervision_attendees a WHERE a.session_id = v.id AND a.person_id = p.id) AS attends
    FROM supervision_sessions v, people p
    WHERE v.id = ${sessionId}::uuid AND p.id = ${order.recipientId}::uuid AND p.email IS NOT NULL AND v.ends_at > ${now}`;
  return facts ?? null;
}

/** Of a later change another mail was ordered: this one would say what is no longer so, or the same twice. */
const isLatest = (order: Order, facts: Facts) => (order.data as { sequence?: number }).sequence === facts.sequence;

/** When and where she is to be. Null: it is otherwise now. */
export async function composeSupervisionTime(order: Order, now: Date): Promise<Letter | null> {
  const facts = await factsOf(order, now);
  if (!facts?.attends || facts.state !== "booked" || !isLatest(order, facts)) return null;
  return { ...writeTime(facts, config().origin), calendar: calendarFor(facts, "REQUEST") };
}

/** That it is not to be, or not with her. Null: it is, after all. */
export async function composeSupervisionGone(order: Order, now: Date): Promise<Letter | null> {
  const facts = await factsOf(order, now);
  if (!facts) return null;
  // Who was taken out is told without a number: what is said of a session by its number is to those who are there.
  const leaving = !("sequence" in order.data);
  if (leaving === facts.attends) return null;
  if (!leaving && (facts.state === "booked" || !isLatest(order, facts))) return null;
  return { ...writeGone(facts, leaving ? "handed-over" : "called-off"), calendar: calendarFor(facts, "CANCEL") };
}

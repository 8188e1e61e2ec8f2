import { dayOf } from "#app/core/day.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { needsKeptDays } from "./rules/needs.ts";

/** So long a guest who has not pressed the button in her mail is waited for. */
const unconfirmedMs = 7 * 86_400_000;

/** The last day of the gathering of a registration (`r`). One without days has none, and nothing is over. */
const lastDay = Prisma.sql`(SELECT max(d.day) FROM gathering_days d WHERE d.gathering_id = r.gathering_id)`;

/**
 * Erases what was said for a gathering's sake when it has been (B29): needs, answers to questions that have such a time, and wishes to
 * change them that nobody answered; guests who never came back, and links that lead nowhere. Gives how many of each. No trace of it
 * is left but that number: who had said something is nobody's business.
 */
export async function clearRegistrations(now: Date): Promise<Record<string, number>> {
  const today = Prisma.sql`${dayOf(now)}::date`;
  const needs = await db().$executeRaw`
    DELETE FROM registration_needs n USING registrations r WHERE r.id = n.registration_id AND ${lastDay} + ${needsKeptDays}::int <= ${today}`;
  const answers = await db().$executeRaw`
    DELETE FROM registration_answers a USING registrations r, gathering_questions q
    WHERE r.id = a.registration_id AND q.id = a.question_id AND ${lastDay} + greatest(q.erase_after_days, 1) <= ${today} AND q.erase_after_days IS NOT NULL`;
  const wishes = await db().$executeRaw`
    DELETE FROM registration_changes c USING registrations r WHERE r.id = c.registration_id AND c.answered_at IS NULL AND ${lastDay} < ${today}`;
  const guests = await db().registration.deleteMany({
    where: { state: "unconfirmed", registeredAt: { lte: new Date(now.getTime() - unconfirmedMs) } },
  });
  const links = await db().registrationLink.deleteMany({ where: { expiresAt: { lte: now } } });
  return { needs, answers, wishes, guests: guests.count, links: links.count };
}

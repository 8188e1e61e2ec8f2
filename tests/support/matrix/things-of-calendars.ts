import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { World } from "../world.ts";

/** A mail that the demo "sent" with an entry in it, and the address of a calendar. */
export async function thingsOfCalendars({ now, person }: World) {
  const demoMail = newId();
  const letter = { to: "member@ort.example", subject: "s", text: "t", html: "h" };
  await db().demoMail.create({
    data: { id: demoMail, sentAt: now, ...letter, calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" },
  });
  const secret = newSecret();
  const made = { secretHash: hashSecret(secret), createdAt: now, lastFetchedOn: now };
  await db().calendarFeed.create({ data: { id: newId(), personId: person.member, ...made } });
  return { demoMail, feedOfMember: `${secret}.ics` };
}

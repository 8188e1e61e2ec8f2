import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";

/** A mail that the demo "sent", with an entry for the calendar in it. */
export async function thingsOfCalendars({ now }: World) {
  const demoMail = newId();
  const letter = { to: "member@ort.example", subject: "s", text: "t", html: "h" };
  await db().demoMail.create({
    data: { id: demoMail, sentAt: now, ...letter, calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" },
  });
  return { demoMail };
}

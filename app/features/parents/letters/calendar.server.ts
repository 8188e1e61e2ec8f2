import { calendarOf } from "#app/platform/calendar.server.ts";

/** A meeting as an entry of a calendar, from nobody. Whoever looks into her calendar sees that she has a meeting. */
export function entryOf(
  meeting: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date; readonly place: string },
  title: string,
  now: Date,
): string {
  const { id, startsAt, endsAt, place } = meeting;
  const entry = { uid: id, sequence: 0, title, place, description: "", status: "confirmed", changedAt: now } as const;
  const calendar = calendarOf("PUBLISH", [{ ...entry, startsAt, endsAt }], {
    organiser: { name: title, email: "m@m.invalid" },
  });
  // Whose program made it is nobody's to read either; nor is there anybody to answer to.
  return calendar.replace(/^PRODID:.*$/m, "PRODID:-//m//m//SV").replace(/^ORGANIZER.*\r\n(?: .*\r\n)*/m, "");
}

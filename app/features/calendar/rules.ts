import { addDays, type Day } from "#app/core/day.ts";

/** A feed's secret: 256 bits in 43 letters. What comes before it in an address is the page's own. */
const file = /^([\w-]{43})\.ics$/;

/** The secret in the last part of a feed's address, or null. */
export function secretOf(name: string): string | null {
  return file.exec(name)?.[1] ?? null;
}

export function feedPath(secret: string): string {
  return `/calendar/${secret}.ics`;
}

/** So far back a feed goes, in days: what has been stands in a calendar for a while. */
const back = 90;

export function feedSince(today: Day): Day {
  return addDays(today, -back);
}

/** How often programs are asked to fetch a feed again, in hours. Many take their own time. */
export const refreshHours = 4;

const at = (thing: string, origin: string) => `${thing}@${new URL(origin).hostname}`;

/**
 * What a day of somebody's registration is called in every calendar, for ever: in the mails that move it and take it out, and
 * in her feed.
 */
export function registrationUid(registrationId: string, dayId: string, origin: string): string {
  return at(`${registrationId}.${dayId}`, origin);
}

/** The same of a supervision session of somebody's. */
export function supervisionUid(sessionId: string, personId: string, origin: string): string {
  return at(`${sessionId}.${personId}`, origin);
}

export function meetingUid(meetingId: string, origin: string): string {
  return at(meetingId, origin);
}

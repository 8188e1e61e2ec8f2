import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays, type Day, dayToDate } from "#app/core/day.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import type { Config } from "./config.server.ts";

/**
 * Something at a time, as calendars know it. `uid` is the same for ever and `sequence` rises whenever the time, the place
 * or the status changes: so a calendar moves what it has instead of showing it twice. Whoever may look into somebody's
 * calendar reads it: no secret, no needs, nobody's name.
 */
export type CalendarEntry = {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** A page of ours that asks who one is. Never one that a secret opens. */
  readonly url?: string;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly changedAt: Date;
} & ({ readonly startsAt: Date; readonly endsAt: Date } | { readonly day: Day });

/** What a calendar is asked to do: take an entry in or move it, take it out, or show what there is (a subscription). */
export type CalendarMethod = "REQUEST" | "CANCEL" | "PUBLISH";

type Party = { readonly name: string; readonly email: string };

/** Between whom: `attendee` is who gets the mail. Nobody else is named, so nobody learns who else comes. */
export type CalendarParties = { readonly organiser: Party; readonly attendee?: Party };

/** Who sends, as the settings say it: `Genombrott <post@example.org>`, or the address alone. */
export function organiser({ mailFrom }: Pick<Config, "mailFrom">): Party {
  const opens = mailFrom.lastIndexOf("<");
  const email = mailFrom
    .slice(opens + 1)
    .replace(">", "")
    .trim();
  const name = mailFrom.slice(0, Math.max(0, opens)).replaceAll('"', "").trim();
  return { name: name || email, email };
}

/**
 * A calendar as text (iCalendar, RFC 5545). Times are in UTC, so that no program needs to know when clocks change here, and
 * every occurrence is an entry of its own. The same entries give the same text.
 * @throws Error when a REQUEST or CANCEL has several entries: mail programs take the first one (RFC 5546 allows no other),
 * so a meeting of two days is two mails.
 */
export function calendarOf(
  method: CalendarMethod,
  entries: readonly CalendarEntry[],
  parties: CalendarParties,
  feed: { readonly name?: string; readonly refreshHours?: number } = {},
): string {
  if (method !== "PUBLISH" && entries.length !== 1) throw new Error("A mail carries one entry of a calendar.");
  const calendar = new ICalCalendar({
    prodId: { company: "Genombrott", product: "Genombrott" },
    method: ICalCalendarMethod[method],
    ...(feed.name === undefined ? {} : { name: feed.name.replace(/[\\;,]/g, "\\$&") }),
    ...(feed.refreshHours === undefined ? {} : { ttl: feed.refreshHours * 3600 }),
  });
  for (const entry of entries) calendar.createEvent(eventOf(method, entry, parties));
  return `${calendar.toString()}\r\n`;
}

const attending = {
  confirmed: ICalAttendeeStatus.ACCEPTED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  cancelled: ICalAttendeeStatus.DECLINED,
} as const;

const busy = {
  confirmed: ICalEventBusyStatus.BUSY,
  tentative: ICalEventBusyStatus.TENTATIVE,
  cancelled: ICalEventBusyStatus.FREE,
} as const;

function eventOf(
  method: CalendarMethod,
  entry: CalendarEntry,
  { organiser, attendee }: CalendarParties,
): ICalEventData {
  const status = method === "CANCEL" ? "cancelled" : entry.status;
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    ...timeOf(entry, busy[status]),
    summary: tidyLine(entry.title),
    location: tidyText(entry.place).replaceAll("\n", ", ") || null,
    description: tidyText(entry.description) || null,
    url: entry.url ?? null,
    status: ICalEventStatus[status.toUpperCase() as Uppercase<typeof status>],
    organizer: organiser,
    attendees: attendee
      ? // Whoever cannot come says so by our link, which knows the waiting list; an answer by mail would reach nobody.
        [{ ...attendee, role: ICalAttendeeRole.REQ, status: attending[status], rsvp: false }]
      : [],
  };
}

/** What has a day and no hour stands at the top of that day and takes no time from it. */
function timeOf(entry: CalendarEntry, busystatus: ICalEventBusyStatus): ICalEventData {
  if ("startsAt" in entry) return { start: entry.startsAt, end: entry.endsAt, busystatus };
  const free = { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };
  return { start: dayToDate(entry.day), end: dayToDate(addDays(entry.day, 1)), allDay: true, ...free };
}

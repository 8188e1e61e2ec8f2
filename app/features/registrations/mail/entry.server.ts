import { momentOf } from "#app/core/clock.ts";
import { registrationUid } from "#app/features/calendar/rules.ts";
import { formatDay } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type CalendarEntry, calendarOf, organiser } from "#app/platform/calendar.server.ts";
import { config } from "#app/platform/config.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { DayFacts, MailFacts } from "./facts.server.ts";

/** A registration's day as calendars take it. It says what everybody who is there sees; its link asks who one is. */
export function entryOf(facts: MailFacts, day: DayFacts): CalendarEntry {
  const { origin } = config();
  const t = wordsFor(facts.locale, "registration-mail");
  const still = t("entry.last-change", { day: formatDay(facts.locale, facts.changesUntil) });
  const address = [facts.place, facts.address].filter((part) => part !== "").join(", ");
  return {
    uid: registrationUid(facts.registrationId, day.id, origin),
    sequence: facts.sequence,
    // By the same clock as her feed, also in the hour that clocks show twice.
    startsAt: momentOf(day.day, day.fromMinute),
    endsAt: momentOf(day.day, day.toMinute),
    title: facts.title,
    place: address === "" ? t("entry.video") : address,
    // Where one meets by video stands in the mail and on the page: calendars are looked into by others.
    description: [facts.directions, still].filter((part) => part !== "").join("\n\n"),
    url: `${origin}/programmes/${facts.programmeId}/gatherings/${facts.gatheringId}`,
    status: "confirmed",
    changedAt: facts.changedAt,
  };
}

/** The entry that goes with a mail: taken in or moved while she is registered to something that is held, else taken out. */
export function calendarFor(facts: MailFacts, day: DayFacts, gone: boolean): NonNullable<Letter["calendar"]> {
  const method = facts.state === "registered" && !facts.cancelled && !gone ? "REQUEST" : "CANCEL";
  const { name, email } = facts;
  const content = calendarOf(method, [entryOf(facts, day)], {
    organiser: organiser(config()),
    attendee: { name, email },
  });
  return { method, content };
}

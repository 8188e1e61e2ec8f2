import { supervisionUid } from "#app/features/calendar/rules.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { calendarOf, organiser } from "#app/platform/calendar.server.ts";
import { config } from "#app/platform/config.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { SessionFacts } from "./write.server.ts";

/** A session as her calendar takes it in, moves it or takes it out. It says nobody's name, and nothing of what is said. */
export function calendarFor(facts: SessionFacts, method: "REQUEST" | "CANCEL"): NonNullable<Letter["calendar"]> {
  const { origin } = config();
  const { locale, sessionId, personId, sequence, startsAt, endsAt, place, changedAt, name, email } = facts;
  const t = wordsFor(locale, "supervision-mail");
  const entry = {
    ...{ uid: supervisionUid(sessionId, personId, origin), sequence, startsAt, endsAt, changedAt },
    title: t("entry.title"),
    // The address of a video meeting stands in the mail and on the page: calendars are looked into by others.
    place: place === "" ? t("entry.video") : place,
    description: t("entry.text"),
    url: `${origin}/supervision/${sessionId}`,
    status: method === "CANCEL" ? ("cancelled" as const) : ("confirmed" as const),
  };
  const parties = { organiser: organiser(config()), attendee: { name, email } };
  return { method, content: calendarOf(method, [entry], parties) };
}

import { createHash } from "node:crypto";
import { actorOfPerson } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { formatMinute, momentOf } from "#app/core/clock.ts";
import { type Day, dayToDate } from "#app/core/day.ts";
import { timesOn } from "#app/core/recurrence.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type CalendarEntry, calendarOf, organiser } from "#app/platform/calendar.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pace } from "#app/platform/pace.server.ts";
import { tooMany } from "#app/platform/rate-limit.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type DayInFeed, feedOf, inFeed, type MeetingInFeed, type SupervisionInFeed } from "./queries.server.ts";
import { meetingUid, refreshHours, registrationUid, secretOf, supervisionUid } from "./rules.ts";

/**
 * The calendar at an address, as somebody's program fetches it. Who she is and what she may see is looked up each time.
 * @throws Refusal missing (nobody's address, or nobody's any more), tooMany
 */
export async function feedAnswer(name: string, request: Request, now: Date): Promise<Response> {
  const secret = secretOf(name);
  const feed = secret === null ? null : await feedOf(secret);
  if (!feed) throw missing();
  const wait = pace(feed.personId, now);
  if (wait !== null) throw tooMany(wait, "too-fast");
  const actor = await actorOfPerson(feed.personId, now);
  if (!actor) throw missing();
  const text = await calendarFor(actor);
  await feedFetched(feed, actor.today);
  // Weak: it is packed on the way.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="genombrott.ics"',
    "Cache-Control": "private, no-cache",
    ETag: etag,
  };
  const known = (request.headers.get("if-none-match") ?? "").split(",").some((one) => one.trim() === etag);
  if (known) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : text, { headers });
}

/** Notes the day on which a feed was fetched; the first time in a day, so that fetching does not write. */
async function feedFetched(feed: { id: string; fetchedOn: Date | null }, today: Day): Promise<void> {
  const lastFetchedOn = dayToDate(today);
  if (feed.fetchedOn?.getTime() === lastFetchedOn.getTime()) return;
  await db().calendarFeed.updateMany({ where: { id: feed.id, revokedAt: null }, data: { lastFetchedOn } });
}

/** What is in the actor's calendar, as a program reads it. */
export async function calendarFor(actor: Actor): Promise<string> {
  const { meetings, days, supervision } = await inFeed(actor);
  const entries = [
    ...meetings.map((meeting) => meetingEntry(actor, meeting)),
    ...days.map((day) => dayEntry(actor, day)),
    ...supervision.map((session) => supervisionEntry(actor, session)),
  ];
  const name = wordsFor(actor.locale, "shell")("product");
  return calendarOf("PUBLISH", entries, { organiser: organiser(config()) }, { name, refreshHours });
}

/**
 * A meeting stands at its hour, or at the top of its day when it has none. Its title stays in the team: the calendar's keeper
 * reads along, and who looks into it.
 */
function meetingEntry({ locale }: Actor, meeting: MeetingInFeed): CalendarEntry {
  const { id, teamId, team, day, fromMinute, minutes, place, sequence, changedAt } = meeting;
  const t = wordsFor(locale, "calendar");
  const { origin } = config();
  return {
    uid: meetingUid(id, origin),
    sequence,
    title: t("entry.meeting", { team }),
    place,
    description: t("entry.meeting.text"),
    url: `${origin}/teams/${teamId}/meetings/${id}`,
    status: "confirmed",
    changedAt: new Date(changedAt),
    ...(fromMinute === null || minutes === null ? { day } : timesOn(day, { fromMinute, minutes })),
  };
}

/** Of a supervision session that it is, and when and where: nobody's name, and nothing of what is said. */
function supervisionEntry({ locale, personId }: Actor, session: SupervisionInFeed): CalendarEntry {
  const t = wordsFor(locale, "calendar");
  const { origin } = config();
  const { id, sequence, place } = session;
  return {
    uid: supervisionUid(id, personId, origin),
    sequence,
    title: t("entry.supervision"),
    place: place || t("entry.online"),
    description: t("entry.supervision.text"),
    url: `${origin}/supervision/${id}`,
    status: "confirmed",
    changedAt: new Date(session.changedAt),
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
  };
}

function dayEntry({ locale }: Actor, one: DayInFeed): CalendarEntry {
  const t = wordsFor(locale, "calendar");
  const { origin } = config();
  const { state, title, fromMinute, toMinute, nth, of } = one;
  const until = one.offeredUntil === null ? "" : formatMoment(locale, one.offeredUntil);
  return {
    uid: registrationUid(one.registrationId, one.dayId, origin),
    sequence: one.sequence,
    title: state === "registered" ? title : t(`entry.${state}`, { title }),
    place: [one.placeName, one.address].filter(Boolean).join(", ") || (one.online ? t("entry.online") : ""),
    description: [
      t("entry.clock", { from: formatMinute(fromMinute), to: formatMinute(toMinute) }),
      of > 1 ? t("entry.day", { nth, of }) : "",
      state === "offered" ? t("entry.offered.text", { until }) : t(`entry.${state}.text`),
    ]
      .filter(Boolean)
      .join("\n"),
    url: `${origin}/programmes/${one.programmeId}/gatherings/${one.gatheringId}`,
    status: state === "registered" ? "confirmed" : "tentative",
    changedAt: new Date(one.changedAt),
    startsAt: momentOf(one.day, fromMinute),
    endsAt: momentOf(one.day, toMinute),
  };
}

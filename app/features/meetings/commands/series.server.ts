import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { decideDays, type Pattern } from "../rules/series.ts";
import { teamToPlan } from "./add-meeting.server.ts";

type Place = { readonly teamId: string; readonly programmeId: string };
type Made = { readonly createdById: string; readonly createdAt: Date };

/**
 * Plans a series: a meeting for each day it comes, at most sixty. Their notes begin when somebody writes in them. However
 * often the form arrives, it is one series.
 * @throws Refusal missing, forbidden, invalid (no day, too many)
 */
export async function planSeries(
  actor: Actor,
  teamId: string,
  input: { readonly pattern: Pattern; readonly key: string },
  now: Date,
): Promise<{ seriesId: string; count: number }> {
  const { pattern, key } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "meeting.series", content: [teamId, pattern], now },
      async () => {
        const { place, pauseMonths } = await teamToPlan(tx, actor, teamId);
        const days = daysAsked(pattern, pauseMonths);
        const made = { createdById: actor.personId, createdAt: now };
        const seriesId = await storeSeries(tx, place, pattern, made);
        const [first] = await storeMeetings(tx, place, { seriesId, pattern, days }, made);
        traces.audit({
          action: "meeting.series-planned",
          subject: "meeting-series",
          subjectId: seriesId,
          ...place,
        });
        traces.announce(meetingChanged({ id: first ?? seriesId, ...place }, actor));
        return { seriesId, count: days.length };
      },
    ),
  );
}

/** The days of a pattern. @throws Refusal invalid, at the field that says until when */
export function daysAsked(pattern: Pattern, pauseMonths: readonly number[]) {
  const decided = decideDays(pattern.recurrence, pauseMonths);
  if (decided.ok) return decided.value;
  throw new Refusal("invalid", decided.code, { data: decided.data, fields: { endsOn: decided.code } });
}

export async function storeSeries(tx: Tx, place: Place, pattern: Pattern, made: Made): Promise<string> {
  const id = newId(made.createdAt.getTime());
  const { recurrence, title, place: where, fromMinute, minutes } = pattern;
  const { startsOn, endsOn, ...comes } = recurrence;
  await tx.meetingSeries.create({
    data: {
      id,
      ...place,
      ...comes,
      title: tidyLine(title),
      place: tidyLine(where),
      fromMinute,
      minutes,
      startsOn: dayToDate(startsOn),
      endsOn: dayToDate(endsOn),
      ...made,
    },
  });
  return id;
}

/** A meeting for each of the days; gives their ids. */
export async function storeMeetings(
  tx: Tx,
  place: Place,
  of: { readonly seriesId: string; readonly pattern: Pattern; readonly days: readonly string[] },
  made: Made,
): Promise<string[]> {
  const { seriesId, pattern, days } = of;
  const { fromMinute, minutes } = pattern;
  const texts = { title: tidyLine(pattern.title), place: tidyLine(pattern.place) };
  const rows = days.map((day) => {
    const date = dayToDate(day);
    const when = { heldOn: date, occurrenceOn: date, fromMinute, minutes };
    return { id: newId(made.createdAt.getTime()), ...place, seriesId, ...texts, ...when, ...made };
  });
  await tx.meeting.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

import { type Day, dayOf } from "#app/core/day.ts";

type Happened = { readonly at: string; readonly fields: readonly string[] };

/** The same done again and again, as a sheet is saved while somebody writes in it. `at` is the last time. */
export type Gathered<E extends Happened> = E & { readonly since: string; readonly times: number };
export type DayOf<E extends Happened> = { readonly day: Day; readonly events: readonly Gathered<E>[] };

/** What is done again within this time is the same sitting. */
const sittingMs = 3_600_000;

/**
 * Events, newest first, by day in Stockholm. Where one follows its like within an hour they are one, with the fields of
 * all. `gist` says which are alike: who did what to which thing. It names things by id, so it is left out of the answer.
 */
export function byDay<E extends Happened>(found: readonly (E & { readonly gist: string })[]): DayOf<E>[] {
  const days: { day: Day; events: Gathered<E>[] }[] = [];
  let gistBefore: string | undefined;
  for (const { gist, ...rest } of found) {
    const event = rest as unknown as E;
    const day = dayOf(new Date(event.at));
    const today = days.at(-1)?.day === day ? days.at(-1) : undefined;
    const later = today?.events.at(-1);
    if (today && later && gist === gistBefore && Date.parse(later.since) - Date.parse(event.at) <= sittingMs) {
      const fields = [...new Set([...event.fields, ...later.fields])];
      today.events[today.events.length - 1] = { ...later, since: event.at, times: later.times + 1, fields };
    } else {
      const events = today?.events ?? [];
      events.push({ ...event, since: event.at, times: 1 });
      if (!today) days.push({ day, events });
    }
    gistBefore = gist;
  }
  return days;
}

import { type Day, isoWeek } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { daysOf, type Recurrence, type TimeOfDay, timesOn } from "#app/core/recurrence.ts";

/** How often and when a series comes, by Stockholm's clock. */
export type Pattern = Recurrence & TimeOfDay;

/** Where one meets: both may be empty, and both may be said. */
export type Where = { readonly place: string; readonly videoUrl: string };

/** One time of a series: the day that is its own, and from when to when. */
export type Occurrence = { readonly occurrenceOn: Day; readonly startsAt: Date; readonly endsAt: Date };

/** How many times a series comes at most. */
export const mostOccurrences = 40;
/** How long one meets, in minutes; the database says the same. */
export const lengthRange = { min: 15, max: 480 } as const;
/** How long one meets when nobody has said otherwise. */
export const usualMinutes = 60;
/** The longest texts, in characters. */
export const textMax = { title: 120, place: 200, videoUrl: 500 } as const;

/** The times of a series that are still to come, in their order; none in the months in which nothing is to be. */
export function occurrencesOf(pattern: Pattern, pauseMonths: readonly number[], now: Date): Occurrence[] {
  return daysOf(pattern, pauseMonths)
    .map((occurrenceOn) => ({ occurrenceOn, ...timesOn(occurrenceOn, pattern) }))
    .filter(({ startsAt }) => startsAt > now);
}

export type ProgrammeDays = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pauseMonths: readonly number[];
};

export type NoSeries =
  | "supervision.series-order"
  | "supervision.day-outside"
  | "supervision.ends-after-midnight"
  | "supervision.series-empty"
  | "supervision.series-too-many";

/** The times of a new series. It lies within its programme, comes at least once and at most {@link mostOccurrences} times. */
export function decideSeries(
  pattern: Pattern,
  programme: ProgrammeDays,
  now: Date,
): Decision<readonly Occurrence[], NoSeries> {
  if (pattern.endsOn < pattern.startsOn) return no("supervision.series-order");
  if (pattern.startsOn < programme.startsOn || pattern.endsOn > programme.endsOn)
    return no("supervision.day-outside", { from: programme.startsOn, to: programme.endsOn });
  if (pattern.fromMinute + pattern.minutes > 1440) return no("supervision.ends-after-midnight");
  const occurrences = occurrencesOf(pattern, programme.pauseMonths, now);
  if (occurrences.length === 0) return no("supervision.series-empty");
  if (occurrences.length > mostOccurrences)
    return no("supervision.series-too-many", { n: occurrences.length, most: mostOccurrences });
  return yes(occurrences);
}

/** May a single session be then? Within its programme, and on one day. */
export function decideTime(
  time: TimeOfDay & { readonly day: Day },
  programme: Pick<ProgrammeDays, "startsOn" | "endsOn">,
): Decision<
  { readonly startsAt: Date; readonly endsAt: Date },
  "supervision.day-outside" | "supervision.ends-after-midnight"
> {
  if (time.day < programme.startsOn || time.day > programme.endsOn)
    return no("supervision.day-outside", { from: programme.startsOn, to: programme.endsOn });
  if (time.fromMinute + time.minutes > 1440) return no("supervision.ends-after-midnight");
  return yes(timesOn(time.day, time));
}

/** The month or the week, by which a pattern counts, that a day lies in: two of one series are never in the same. */
export function periodOf(day: Day, unit: Pattern["unit"]): string {
  if (unit === "month") return day.slice(0, 7);
  const { year, week } = isoWeek(day);
  return `${year} ${week}`;
}

/** What a form saw of a series when it was opened, in one text: whoever saves over something else is told. */
export function seenSeries(
  series: {
    readonly unit: string;
    readonly every: number;
    readonly nth: number | null;
    readonly weekday: number;
  } & Where &
    Pick<TimeOfDay, "fromMinute" | "minutes"> & { readonly endsOn: Day },
): string {
  const { unit, every, nth, weekday, fromMinute, minutes, endsOn, place, videoUrl } = series;
  return JSON.stringify([unit, every, nth, weekday, fromMinute, minutes, endsOn, place, videoUrl]);
}

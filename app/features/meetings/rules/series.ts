import { addDays, type Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { daysOf, nthOf, type Recurrence, weekdayOf } from "#app/core/recurrence.ts";
import type { Hours } from "./time.ts";

/** How often a team can meet, as a form says it: every so many weeks, or months on the same weekday of the month. */
export const paces = ["week-1", "week-2", "week-3", "month-1", "month-2", "month-3"] as const;
export type Pace = (typeof paces)[number];

/** So many meetings a series makes at most. */
export const mostTimes = 60;

/** When a team meets, and what it is called: what a series makes its meetings of. */
export type Pattern = Hours & {
  readonly title: string;
  readonly place: string;
  readonly recurrence: Recurrence;
};

/** What comes back from a first day at a pace: of a month, on the same weekday as that day, as people would say it. */
export function recurrenceFrom(pace: Pace, startsOn: Day, endsOn: Day): Recurrence {
  const [unit, every] = pace.split("-") as ["week" | "month", string];
  const common = { every: Number(every), weekday: weekdayOf(startsOn), startsOn, endsOn };
  return unit === "week" ? { ...common, unit, nth: null } : { ...common, unit, nth: nthOf(startsOn) };
}

/** The pace of a series; one that no form offers reads as the nearest that one does. */
export function paceOf({ unit, every }: Pick<Recurrence, "unit" | "every">): Pace {
  return paces.find((pace) => pace === `${unit}-${every}`) ?? `${unit}-1`;
}

/** The last day that a series is offered: the programme's, but no further away than a year. */
export function lastDayOffered(startsOn: Day, programmeEndsOn: Day): Day {
  const inAYear = addDays(startsOn, 365);
  return programmeEndsOn >= startsOn && programmeEndsOn < inAYear ? programmeEndsOn : inAYear;
}

/** The days of a series, the programme's pause months (1–12) left out. */
export function decideDays(
  recurrence: Recurrence,
  pauseMonths: readonly number[],
): Decision<readonly [Day, ...Day[]], "series.ends-before" | "series.no-day" | "series.too-many"> {
  if (recurrence.endsOn < recurrence.startsOn) return no("series.ends-before");
  const [first, ...more] = daysOf(recurrence, pauseMonths);
  if (first === undefined) return no("series.no-day");
  if (more.length >= mostTimes) return no("series.too-many", { n: more.length + 1, most: mostTimes });
  return yes([first, ...more]);
}

/** A meeting of a series, as far as it matters when the series is planned anew. */
export type Occurrence = {
  readonly id: string;
  /** The day on which the series wants it. */
  readonly occurrenceOn: Day;
  readonly heldOn: Day;
  /** Somebody has given this one another day, hour, place or title than the series. */
  readonly moved: boolean;
  readonly cancelled: boolean;
  /** Something stands in it: notes, a point of its agenda, who came, a decision, an action. */
  readonly hasContent: boolean;
};

const isTouched = ({ moved, cancelled, hasContent }: Occurrence) => moved || cancelled || hasContent;

/** Which of the series' months, or weeks, a day stands for. */
export function periodOf(unit: Recurrence["unit"], day: Day): string {
  return unit === "month" ? day.slice(0, 7) : addDays(day, 1 - weekdayOf(day));
}

export type Change = {
  /** The day of the one from which it is changed; whatever stands in it comes along. */
  readonly first: Day;
  readonly keep: readonly string[];
  readonly remove: readonly string[];
  readonly add: readonly Day[];
};

/**
 * What becomes of a series that is to come otherwise from one of its meetings on. That one gets the first of the new days.
 * Of those after it, whatever somebody has moved or cancelled, or in which something stands, stays as it is, and the new
 * pattern leaves out the month (or week) that it stands for; the rest makes room for new ones.
 */
export function changeOfSeries(series: {
  readonly occurrences: readonly Occurrence[];
  readonly from: Occurrence;
  readonly days: readonly [Day, ...Day[]];
  readonly unit: Recurrence["unit"];
  readonly today: Day;
}): Decision<Change, "series.is-past" | "series.day-taken"> {
  const { occurrences, from, days, unit, today } = series;
  const [first, ...more] = days;
  if (from.heldOn < today || first < today) return no("series.is-past");
  const later = occurrences.filter(({ id, occurrenceOn }) => id !== from.id && occurrenceOn > from.occurrenceOn);
  const kept = later.filter(isTouched);
  if (kept.some(({ occurrenceOn }) => occurrenceOn === first)) return no("series.day-taken");
  const covered = new Set([first, ...kept.map(({ occurrenceOn }) => occurrenceOn)].map((day) => periodOf(unit, day)));
  return yes({
    first,
    keep: kept.map(({ id }) => id),
    remove: later.filter((one) => !isTouched(one)).map(({ id }) => id),
    add: more.filter((day) => !covered.has(periodOf(unit, day))),
  });
}

/** Which meetings go when a series ends: those after today that nobody has touched. */
export function goneWithSeries(occurrences: readonly Occurrence[], today: Day): string[] {
  return occurrences.filter((one) => one.heldOn > today && !isTouched(one)).map(({ id }) => id);
}

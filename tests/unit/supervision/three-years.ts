import fc from "fast-check";
import { addDays, type Day, dayToDate } from "#app/core/day.ts";
import { type Nth, timesOn, type Weekday, weekdayOf } from "#app/core/recurrence.ts";
import type { OfSeries } from "#app/features/supervision/rules/change-series.ts";
import { occurrencesOf, type Pattern, type Where } from "#app/features/supervision/rules/series.ts";

/** The months in which nothing is to be. */
export const pauses = [7];
const days = { startsOn: "2026-10-01", endsOn: "2029-09-30" };
const blank: Where = { place: "", videoUrl: "" };

const times = fc.record({
  every: fc.integer({ min: 1, max: 3 }),
  weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
  // Working hours, and those at which clocks change are left to the clock's own test.
  fromMinute: fc.integer({ min: 16, max: 68 }).map((n) => n * 15),
  minutes: fc.constantFrom(30, 45, 60, 90, 180),
});

/** Any pattern over three years. */
export const pattern: fc.Arbitrary<Pattern & Where> = times.chain((one) =>
  fc.oneof(
    fc.constant({ ...one, ...days, ...blank, unit: "week" as const, nth: null }),
    fc
      .integer({ min: 1, max: 5 })
      .map((nth) => ({ ...one, ...days, ...blank, unit: "month" as const, nth: nth as Nth })),
  ),
);

/** What happens to one of a series' sessions. */
export const fates = ["nothing", "moved", "called off", "taken away", "written in", "delegated"] as const;
export type Fate = (typeof fates)[number];

export const overThreeYears = fc.record({
  first: pattern,
  second: pattern,
  fates: fc.array(fc.constantFrom(...fates, "nothing" as const, "nothing" as const), {
    minLength: 200,
    maxLength: 200,
  }),
  from: fc.nat(200),
  /** How long after the first of them was to begin it is changed: before it, during it, or when others have been too. */
  hours: fc.constantFrom(-1, 1, 24 * 40),
});

/** The sessions of a series, after this has happened to them. */
export function retold(series: Pattern & Where, happened: readonly Fate[], now: Date): OfSeries[] {
  return occurrencesOf(series, pauses, now).map((time, at) => {
    const fate = happened[at] ?? "nothing";
    const state = fate === "called off" ? "excused" : fate === "taken away" ? "cancelled" : "booked";
    const moved = timesOn(addDays(time.occurrenceOn, 2), { fromMinute: 780, minutes: series.minutes });
    return {
      ...{ id: String(at), ...time, ...(fate === "moved" ? moved : {}), ...blank, state },
      ...{ delegated: fate === "delegated", used: fate === "written in" },
    };
  });
}

/**
 * The days of a pattern, found in another way than the rule finds them: each day from the first to the last is asked whether
 * it is one.
 */
export function whole(one: Pattern): Day[] {
  const found: Day[] = [];
  const monday = addDays(one.startsOn, 1 - weekdayOf(one.startsOn));
  for (let day = one.startsOn; day <= one.endsOn; day = addDays(day, 1)) {
    const date = dayToDate(day);
    if (pauses.includes(date.getUTCMonth() + 1) || (date.getUTCDay() || 7) !== one.weekday) continue;
    if (one.unit === "week") {
      const weeks = Math.floor((date.getTime() - dayToDate(monday).getTime()) / (7 * 86_400_000));
      if (weeks % one.every === 0) found.push(day);
      continue;
    }
    const first = dayToDate(one.startsOn);
    const months = (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
    const isLast = new Date(date.getTime() + 7 * 86_400_000).getUTCMonth() !== date.getUTCMonth();
    const nth = one.nth === 5 ? isLast : Math.ceil(date.getUTCDate() / 7) === one.nth;
    if (months % one.every === 0 && nth) found.push(day);
  }
  return found;
}

import { addDays, type Day, daysBetween, isoWeek, monthOf } from "#app/core/day.ts";
import type { Pace } from "../view.ts";
import { firstOfNext, placeOf, type Reach } from "./days.ts";
import type { Tier } from "./shapes.ts";

/** A mark on the scale of days. What it is called is written where the language is known. */
export type DayTick = {
  readonly unit: "day" | "week" | "month";
  readonly day: Day;
  /** Where it stands: a day's, a week's or a month's middle. */
  readonly at: number;
  readonly tier: Tier;
};

/** Where a year begins in the reach, or the reach in a year. Of weeks, it is the year that the week belongs to. */
export type YearTick = { readonly year: number; readonly at: number; readonly tier: Tier };

/** Each is a multiple of the one before, so that what a narrow chart shows a wide one shows too. */
const steps = { day: [1, 7, 14, 28], week: [1, 2, 4, 12, 24], month: [1, 3, 6, 12, 24, 120, 600] } as const;

/** How many names have room where a chart is narrow, in between, and wide. */
const room = { day: [4, 7, 12], week: [5, 9, 14], month: [5, 10, 18] } as const;

type Unit = DayTick["unit"];

/** Days and weeks are named as long as one can count them; beyond that one thinks in months. */
function unitOf(reach: Reach, pace: Pace | null): Unit {
  if (pace === "month" || reach.length > 430) return "month";
  if (pace === "week" || pace === "fortnight") return "week";
  return reach.length <= 70 ? "day" : "month";
}

/** The first day of each day, week or month that begins or goes on in the reach. */
function begins(reach: Reach, unit: Unit): Day[] {
  const end = addDays(reach.from, reach.length);
  const days: Day[] = [];
  let day = reach.from;
  if (unit === "month") day = `${day.slice(0, 7)}-01`;
  if (unit === "week") day = addDays(day, -(serial(day) % 7));
  while (day < end) {
    days.push(day);
    day = unit === "month" ? firstOfNext(day) : addDays(day, unit === "week" ? 7 : 1);
  }
  return days;
}

/** Days since 1900-01-01, which is a Monday and the first day that we know. */
const serial = (day: Day) => daysBetween("1900-01-01", day);

/** Which one it is, counted so that January is a multiple of twelve, and each Monday one of seven. */
function countOf(day: Day, unit: Unit): number {
  if (unit === "month") return Number(day.slice(0, 4)) * 12 + monthOf(day) - 1;
  return unit === "week" ? Math.floor(serial(day) / 7) : serial(day);
}

function tierOf(count: number, total: number, unit: Unit): Tier | null {
  for (const tier of [0, 1, 2] as const) {
    const step = steps[unit].find((each) => total / each <= room[unit][tier]) ?? steps[unit].at(-1);
    if (step !== undefined && count % step === 0) return tier;
  }
  return null;
}

/** What the scale of days shows, from its first day to its last. */
export function dayTicks(reach: Reach, pace: Pace | null): DayTick[] {
  const unit = unitOf(reach, pace);
  const all = begins(reach, unit);
  const ticks: DayTick[] = [];
  for (const day of all) {
    const tier = tierOf(countOf(day, unit), all.length, unit);
    const next = unit === "month" ? firstOfNext(day) : addDays(day, unit === "week" ? 7 : 1);
    const at = (placeOf(reach, day) + placeOf(reach, next)) / 2;
    if (tier !== null && at > 0 && at < 1) ticks.push({ unit, day, at, tier });
  }
  return ticks;
}

export function yearTicks(reach: Reach, pace: Pace | null): YearTick[] {
  const unit = unitOf(reach, pace);
  const years = new Map<number, number>();
  for (const day of begins(reach, unit)) {
    const year = unit === "week" ? isoWeek(day).year : Number(day.slice(0, 4));
    if (!years.has(year)) years.set(year, Math.max(0, placeOf(reach, day)));
  }
  const every = Math.ceil(years.size / 7);
  // A year of which the reach has only the last days would be written over by the next one.
  return [...years]
    .map(([year, at], i, list) => ({ year, at, width: (list[i + 1]?.[1] ?? 2) - at, first: i % every === 0 }))
    .filter(({ width }) => width > 0.06)
    .map(({ year, at, width, first }) => ({ year, at, tier: first && width * every > 0.14 ? 0 : 1 }));
}

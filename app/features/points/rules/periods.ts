import { addDays, type Day, daysBetween, isDay } from "#app/core/day.ts";

/** How often a measure is measured. Each period has one point, which stands at its first day. */
export const rhythms = ["day", "week", "fortnight", "month"] as const;
export type Rhythm = (typeof rhythms)[number];

/** A Monday. Fortnights are counted from it and never from a year's beginning, so that a year of 53 weeks breaks none. */
const someMonday: Day = "2024-01-01";
const lengths = { day: 1, week: 7, fortnight: 14 } as const;

/** The first day of the period in which a day lies (ME15). */
export function periodOf(rhythm: Rhythm, day: Day): Day {
  if (rhythm === "month") return `${day.slice(0, 7)}-01`;
  const length = lengths[rhythm];
  return addDays(someMonday, Math.floor(daysBetween(someMonday, day) / length) * length);
}

/** The first day of the period so many later (earlier when negative). @param first the first day of a period. */
export function periodAfter(rhythm: Rhythm, first: Day, n: number): Day {
  if (rhythm !== "month") return addDays(first, n * lengths[rhythm]);
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** The last day of a period. @param first its first day. */
export function endOfPeriod(rhythm: Rhythm, first: Day): Day {
  return addDays(periodAfter(rhythm, first, 1), -1);
}

/** The latest so many periods, the running one last (ME15). */
export function latestPeriods(rhythm: Rhythm, today: Day, many: number): Day[] {
  const running = periodOf(rhythm, today);
  return Array.from({ length: many }, (_, i) => periodAfter(rhythm, running, i + 1 - many));
}

/** Whether a period is over, so that its number can be asked for. The running one is offered and never late (ME15). */
export function isOver(rhythm: Rhythm, first: Day, today: Day): boolean {
  return endOfPeriod(rhythm, first) < today;
}

/** So far back a number is asked for: a quarter of weeks, a year of months. An older gap can be filled in and waits for nobody. */
const farthestBack = 12;

/**
 * The periods that wait for a number: those of the latest twelve that are over, since the first point or, before there is
 * one, the latest alone (ME16). Newest first, at most so many. What was before anybody began is nobody's debt.
 * @param points.filled the days of at least the latest twelve
 */
export function duePeriods(
  rhythm: Rhythm,
  today: Day,
  points: { readonly first: Day | null; readonly filled: ReadonlySet<Day> },
  most: number = farthestBack,
): Day[] {
  const latest = periodAfter(rhythm, periodOf(rhythm, today), -1);
  const farthest = periodAfter(rhythm, latest, 1 - farthestBack);
  const since = points.first === null ? latest : points.first > farthest ? points.first : farthest;
  const due: Day[] = [];
  for (let at = latest; at >= since && due.length < most; at = periodAfter(rhythm, at, -1))
    if (!points.filled.has(at)) due.push(at);
  return due;
}

/** The day that an address asks for; what is none is passed over. */
export function dayAsked(text: string | null, otherwise: Day): Day {
  return text !== null && isDay(text) ? text : otherwise;
}

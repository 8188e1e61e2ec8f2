import { addDays, type Day, monthOf } from "#app/core/day.ts";

/** A month of a year, `YYYY-MM`. Sorts and compares as text. */
export type Month = string;

export const monthHolding = (day: Day): Month => day.slice(0, 7);
export const yearOf = (at: Day): number => Number(at.slice(0, 4));
export const firstOf = (month: Month): Day => `${month}-01`;
export const nextMonth = (month: Month): Month => monthHolding(addDays(firstOf(month), 31));
export const lastOf = (month: Month): Day => addDays(firstOf(nextMonth(month)), -1);

/** The months from one day's to another's, both included; none when the other is earlier. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let month = monthHolding(from); month <= monthHolding(to); month = nextMonth(month)) months.push(month);
  return months;
}

export function monthsOfYear(year: number): Month[] {
  return monthsBetween(`${year}-01-01`, `${year}-12-31`);
}

/** Whether nothing is promised in a month, since the programme pauses then. */
export const isPaused = (month: Month, pauseMonths: readonly number[]) => pauseMonths.includes(monthOf(firstOf(month)));

/** The next month that is no pause. Of one that pauses always, which the database keeps out (T7), a month as good as another. */
export function nextNotPaused(month: Month, pauseMonths: readonly number[]): Month {
  let next = nextMonth(month);
  for (let n = 0; n < 12 && isPaused(next, pauseMonths); n += 1) next = nextMonth(next);
  return next;
}

const monthBefore = (month: Month): Month => monthHolding(addDays(firstOf(month), -1));

/** The last month before one that is no pause, with the same exception. */
export function lastNotPaused(month: Month, pauseMonths: readonly number[]): Month {
  let before = monthBefore(month);
  for (let n = 0; n < 12 && isPaused(before, pauseMonths); n += 1) before = monthBefore(before);
  return before;
}

/** The day of a month by which what is asked for of the one before is to be there. */
export const dueDay = 10;

/** The day by which what is asked for of a month is to be there: the tenth of the next that is no pause. */
export const dueOn = (month: Month, pauseMonths: readonly number[]): Day =>
  `${nextNotPaused(month, pauseMonths)}-${dueDay}`;

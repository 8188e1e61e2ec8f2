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

import { addDays, type Day, monthOf } from "#app/core/day.ts";
import { type Holiday, holidayOn, isWeekend } from "#app/core/holidays.ts";

/** What is odd about a day to gather people on. Nothing is stopped by it. */
export type DayWarning =
  | { readonly kind: "holiday"; readonly holiday: Holiday }
  | { readonly kind: "weekend" }
  | { readonly kind: "pause" };

/** The first day from one on that nobody is warned of. */
export function ordinaryDayFrom(day: Day, pauseMonths: readonly number[]): Day {
  let found = day;
  // A programme has a month that is no pause, and no month is all holidays.
  while (warningsOf(found, pauseMonths).length > 0) found = addDays(found, 1);
  return found;
}

/** @param pauseMonths the programme's months, 1–12, in which nothing nags. */
export function warningsOf(day: Day, pauseMonths: readonly number[]): DayWarning[] {
  const holiday = holidayOn(day);
  return [
    ...(holiday !== null ? [{ kind: "holiday", holiday } as const] : []),
    ...(holiday === null && isWeekend(day) ? [{ kind: "weekend" } as const] : []),
    ...(pauseMonths.includes(monthOf(day)) ? [{ kind: "pause" } as const] : []),
  ];
}

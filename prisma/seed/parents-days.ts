import { addDays, type Day, dayOf } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";

/** The day so many days from the one on which the demo is born. */
export const dayIn = (now: Date, days: number): Day => addDays(dayOf(now), days);

/** People meet, and are sought, in the middle of the day: at twelve in winter, at one in summer. */
export const noonOf = (day: Day): Date => new Date(`${day}T11:00:00Z`);

/** The day, or the working day before it: what has been has been, on whatever day the demo is born. */
export const workedBefore = (day: Day): Day => (workingDayFrom(day) === day ? day : workedBefore(addDays(day, -1)));

/** From the Monday of next week to the Monday after it. */
export function nextWeek(now: Date): { readonly from: Day; readonly to: Day } {
  const weekday = (new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = dayIn(now, 7 - weekday);
  return { from, to: addDays(from, 7) };
}

import { minuteOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf } from "#app/core/day.ts";
import { weekdayOf } from "#app/core/recurrence.ts";
import { spanHolds } from "#app/core/spans.ts";
import { dayIsPaused, programmePeriod } from "#app/features/programmes/rules.ts";

/** When letters of the week are ordered: from this hour on the week's first day, by Stockholm's clock. */
const fromHour = 7;
/** So many days of a week are over when it is too late to say what is to come in it. */
const daysToOrder = 3;

/** The Monday of the week that a day lies in. */
export function weekOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Sunday that ends a week. */
export const endOfWeek = (week: Day): Day => addDays(week, 6);

/**
 * The week whose letters are to be ordered at a moment: from seven on Monday morning; when nobody was there then, until
 * Wednesday. Null: it is too early in the week, or too late.
 */
export function weekToOrder(now: Date): Day | null {
  const today = dayOf(now);
  const week = weekOf(today);
  if (today === week && minuteOf(now) < fromHour * 60) return null;
  return today < addDays(week, daysToOrder) ? week : null;
}

/** What of a programme decides whether anything is said of it. */
export type Running = { readonly startsOn: Day; readonly endsOn: Day; readonly pauseMonths: readonly number[] };

/** Whether a programme is under way on a day, and not in a month of pause. */
export function runsOn(programme: Running, day: Day): boolean {
  return spanHolds(programmePeriod(programme), day) && !dayIsPaused(programme, day);
}

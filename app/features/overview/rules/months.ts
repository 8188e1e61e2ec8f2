import { addDays, type Day } from "#app/core/day.ts";
import { addMonths, type Month, monthsBetween, monthWith } from "#app/features/supervised-months/rules/month.ts";

/** How many months of tests stand beside each other. */
export const monthsShown = 6;

/** The latest months of a programme up to today's, the earliest first; of one that is over its last ones. None before it begins. */
export function latestMonths(
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
  today: Day,
  most: number = monthsShown,
): Month[] {
  const last = monthWith(today < endsOn ? today : endsOn);
  const first = addMonths(last, 1 - most);
  return monthsBetween(first < monthWith(startsOn) ? monthWith(startsOn) : first, last);
}

/** The first and the last day of a month. */
export function daysOfMonth(month: Month): { readonly from: Day; readonly to: Day } {
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) };
}

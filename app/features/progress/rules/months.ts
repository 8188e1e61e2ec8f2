import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import {
  dueDay,
  firstOf,
  isPaused,
  lastNotPaused,
  lastOf,
  type Month,
  monthHolding,
  monthsBetween,
  nextNotPaused,
} from "#app/features/time/rules/months.ts";

export type Period = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The months (1–12) in which nothing is asked for. */
  readonly pauseMonths: readonly number[];
};

/** From which day of a month its score is asked for, until the `dueOn` of that month: after that both sides are open. */
export const askedFromDay = 25;

/** The last day on which a month's score can be set or changed: what is said later is no longer what one saw then. */
const lastDayOf = (month: Month, { pauseMonths }: Period): Day => lastOf(nextNotPaused(month, pauseMonths));

/** Whether a month lies in the programme. */
const isWithin = (month: Month, { startsOn, endsOn }: Period): boolean =>
  month >= monthHolding(startsOn) && month <= monthHolding(endsOn);

/** The month whose score is asked for on a day, should it lie in the programme. Null: none, as always while there is a pause. */
function askedOn(today: Day, { pauseMonths }: Period): Month | null {
  const [month, day] = [monthHolding(today), Number(today.slice(8))];
  if (isPaused(month, pauseMonths)) return null;
  if (day >= askedFromDay) return month;
  return day <= dueDay ? lastNotPaused(month, pauseMonths) : null;
}

/** Whether a month's score is asked for today: around the end of the month, never of a month of pause nor in one. */
export const isAsked = (month: Month, period: Period, today: Day): boolean =>
  isWithin(month, period) && askedOn(today, period) === month;

export type MonthRefusal = "progress.month-ahead" | "progress.month-closed" | "progress.month-outside";

/** Whether a month's score can be set or changed today. */
export function canSet(month: Month, period: Period, today: Day): Decision<Month, MonthRefusal> {
  if (!isWithin(month, period)) return no("progress.month-outside");
  if (today < firstOf(month)) return no("progress.month-ahead");
  return today > lastDayOf(month, period) ? no("progress.month-closed") : yes(month);
}

/** The months that can be set today, the earlier first: the last that is no pause and this one, as far as they are the programme's. */
export function monthsToSet(period: Period, today: Day): Month[] {
  const now = monthHolding(today);
  return [lastNotPaused(now, period.pauseMonths), now].filter((month) => canSet(month, period, today).ok);
}

/**
 * Which of them is shown first: the one that is asked for and that she has not set, else the latest that is no month of
 * pause. Null: there is none.
 */
export function monthToShow(period: Period, today: Day, isSet: (month: Month) => boolean): Month | null {
  const open = monthsToSet(period, today);
  const waits = open.find((month) => isAsked(month, period, today) && !isSet(month));
  return waits ?? open.findLast((month) => !isPaused(month, period.pauseMonths)) ?? open.at(-1) ?? null;
}

/** Every month of the programme up to today, for the drawing. */
export function monthsSoFar({ startsOn, endsOn }: Period, today: Day): Month[] {
  return monthsBetween(startsOn, today < endsOn ? today : endsOn);
}

/** Every month from one to another, both included. */
export const monthsFrom = (first: Month, last: Month): Month[] => monthsBetween(firstOf(first), firstOf(last));

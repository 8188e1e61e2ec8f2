import { type Minute, momentOf } from "./clock.ts";
import { addDays, type Day, dayToDate, monthOf } from "./day.ts";

/** The week of a month: the first to the fourth, or 5: the last, whichever that is. */
export type Nth = 1 | 2 | 3 | 4 | 5;

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Something that comes back, by Stockholm's clock: on a weekday every so many weeks, or on the nth such weekday of every so
 * many months. Weeks are counted from the one in which `startsOn` lies, months from its month.
 */
export type Recurrence = {
  readonly every: number;
  readonly weekday: Weekday;
  /** The first and the last day on which it can come. */
  readonly startsOn: Day;
  readonly endsOn: Day;
} & ({ readonly unit: "week"; readonly nth: null } | { readonly unit: "month"; readonly nth: Nth });

/** At what time of those days, and for how long. */
export type TimeOfDay = { readonly fromMinute: Minute; readonly minutes: number };

export function weekdayOf(day: Day): Weekday {
  return (((dayToDate(day).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** Which of its weekday in its month a day is, as somebody who plans would say it: the fourth, if another comes after it. */
export function nthOf(day: Day): Nth {
  if (monthOf(addDays(day, 7)) !== monthOf(day)) return 5;
  return Math.ceil(Number(day.slice(8)) / 7) as Nth;
}

/** The nth such weekday of a month; `month` counts from January of year 0, so that it can be added to. */
function nthWeekday(month: number, nth: Nth, weekday: Weekday): Day {
  const firstOf = (at: number): Day =>
    `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  const first = firstOf(month);
  if (nth === 5) {
    const last = addDays(firstOf(month + 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** The days on which it comes, in their order; none in the months (1–12) in which nothing is to be. */
export function daysOf(recurrence: Recurrence, pauseMonths: readonly number[] = []): Day[] {
  const { every, weekday, startsOn, endsOn } = recurrence;
  const days: Day[] = [];
  if (recurrence.unit === "week") {
    const monday = addDays(startsOn, 1 - weekdayOf(startsOn));
    for (let day = addDays(monday, weekday - 1); day <= endsOn; day = addDays(day, 7 * every)) days.push(day);
  } else {
    const first = Number(startsOn.slice(0, 4)) * 12 + monthOf(startsOn) - 1;
    const last = Number(endsOn.slice(0, 4)) * 12 + monthOf(endsOn) - 1;
    for (let month = first; month <= last; month += every) days.push(nthWeekday(month, recurrence.nth, weekday));
  }
  return days.filter((day) => day >= startsOn && day <= endsOn && !pauseMonths.includes(monthOf(day)));
}

/** From when to when it lasts on a day: it begins when clocks show so, and lasts its minutes whatever clocks do meanwhile. */
export function timesOn(
  day: Day,
  { fromMinute, minutes }: TimeOfDay,
): { readonly startsAt: Date; readonly endsAt: Date } {
  const startsAt = momentOf(day, fromMinute);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

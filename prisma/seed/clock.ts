import { type Day, dayToDate, startOfDay } from "#app/core/day.ts";
import { share } from "./choice.ts";
import { dayAt } from "./content/days.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The demo's time, counted from its birth. Nothing in it has happened later than now. */
export type Clock = {
  readonly now: Date;
  /** The working day that many active days from today. */
  day(offset: number): Day;
  /** The same, as a `date` column wants it. */
  date(offset: number): Date;
  /** A moment in the working hours of that day, chosen by the key; never later than now. */
  moment(offset: number, key: string): Date;
  /** The moment, or now when it has not come yet. */
  past(ms: number): Date;
};

export function clockOf(today: Day, now: Date, pauseMonths: readonly number[]): Clock {
  // Thousands of moments fall on some hundred days, and finding a day or its beginning is slow.
  const day = remembered((offset: number) => dayAt(today, offset, pauseMonths));
  const beginning = remembered((offset: number) => startOfDay(day(offset)).getTime());
  const past = (ms: number) => new Date(Math.min(ms, now.getTime()));
  return {
    now,
    day,
    date: (offset) => dayToDate(day(offset)),
    moment: (offset, key) => past(beginning(offset) + 8 * HOUR + share(key) * 9 * HOUR),
    past,
  };
}

/** The moment that much later. */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

function remembered<T>(work: (offset: number) => T): (offset: number) => T {
  const known = new Map<number, T>();
  return (offset) => {
    const answer = known.get(offset) ?? work(offset);
    known.set(offset, answer);
    return answer;
  };
}

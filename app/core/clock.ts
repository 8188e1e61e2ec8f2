import { tzOffset } from "@date-fns/tz/tzOffset";
import { type Day, dayToDate, zone } from "./day.ts";

/**
 * Minutes since midnight by the clock on a wall in Stockholm, 0–1439. Together with a `Day` it is a local time.
 * As an end, 1440 is allowed: the midnight that ends the day.
 */
export type Minute = number;

/** The midnight that ends a day. */
export const endOfDay: Minute = 1440;

const dayLength = 86_400_000;

function offsetAt(moment: number): number {
  return tzOffset(zone, new Date(moment)) * 60_000;
}

/**
 * The moment at which Stockholm's clocks show a local time. On the day when summer time begins, what they leap over
 * (02:00–02:59) is moved forward by the hour that is lost: 02:30 is when they show 03:30. On the day when it ends, what
 * they show twice is the first of the two.
 */
export function momentOf(day: Day, minute: Minute): Date {
  const shown = dayToDate(day).getTime() + minute * 60_000;
  // A change lies between the two days round it at most once. Before an hour is doubled the offset is the greater one.
  const [before, after] = [offsetAt(shown - dayLength), offsetAt(shown + dayLength)];
  const first = shown - before;
  if (first + offsetAt(first) === shown) return new Date(first);
  const second = shown - after;
  return new Date(second + offsetAt(second) === shown ? second : first);
}

/** What Stockholm's clocks show at a moment; seconds are left out. The day it belongs to is `dayOf`'s. */
export function minuteOf(moment: Date): Minute {
  const shown = moment.getTime() + offsetAt(moment.getTime());
  return Math.floor((((shown % dayLength) + dayLength) % dayLength) / 60_000);
}

/** As clocks show it: `09:00`, and `24:00` for the end of a day. */
export function formatMinute(minute: Minute): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

const shape = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.]?(\d{2}))?$/i;

/**
 * The minute that somebody has written, as people here write it: `9:00`, `09.00`, `0900`, `9`, `kl. 9.00`. `24:00` is
 * 1440, which a beginning cannot be. Null: it is no time of day.
 */
export function parseMinute(text: string): Minute | null {
  const found = shape.exec(text.trim());
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= endOfDay ? minute : null;
}

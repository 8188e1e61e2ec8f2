import { formatMinute } from "#app/core/clock.ts";
import { addDays, type Day, dayToDate, isoWeek } from "#app/core/day.ts";

/** A day with its hours by Stockholm's clock, in minutes since midnight. */
export type DayTime = { readonly day: Day; readonly fromMinute: number; readonly toMinute: number };

/** The first of some days, which need not be in order. */
export function firstDay(days: readonly { readonly day: Day }[]): Day | null {
  return days.reduce<Day | null>((first, { day }) => (first === null || day < first ? day : first), null);
}

export function lastDay(days: readonly { readonly day: Day }[]): Day | null {
  return days.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null);
}

/** As one says it: `09–16`, and to the minute where it does not begin and end on the hour, `08:30–16:00`. */
export function hoursOf({ fromMinute, toMinute }: Pick<DayTime, "fromMinute" | "toMinute">): string {
  const whole = fromMinute % 60 === 0 && toMinute % 60 === 0;
  return `${clock(fromMinute, whole)}–${clock(toMinute, whole)}`;
}

/** To the minute, as in a day's programme where one stands under the other: `09:00–16:00`. */
export function timesOf({ fromMinute, toMinute }: Pick<DayTime, "fromMinute" | "toMinute">): string {
  return `${formatMinute(fromMinute)}–${formatMinute(toMinute)}`;
}

function clock(minute: number, whole: boolean): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, "0");
  return whole ? hours : `${hours}:${String(minute % 60).padStart(2, "0")}`;
}

type Held = { readonly id: string; readonly days: readonly { readonly day: Day }[] };

/**
 * What is to come, the next first (it goes on until its last day has ended; what has no day yet comes last), and what has
 * been, the latest first.
 */
export function comingAndPast<G extends Held>(gatherings: readonly G[], today: Day): { coming: G[]; past: G[] } {
  const at = ({ id, days }: G) => `${firstDay(days) ?? "9999"} ${id}`;
  const inOrder = gatherings.toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
  const isPast = ({ days }: G) => (lastDay(days) ?? today) < today;
  return { coming: inOrder.filter((one) => !isPast(one)), past: inOrder.filter(isPast).reverse() };
}

/** A month of a year, `YYYY-MM`. */
export type Month = string;

export function isMonth(text: string): text is Month {
  return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}

export function monthAfter(month: Month, months: number): Month {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export type Week = { readonly week: number; readonly days: readonly Day[] };

/** The weeks that a month's days lie in, whole: from Monday to Sunday, with their ISO numbers. */
export function weeksOf(month: Month): Week[] {
  const first: Day = `${month}-01`;
  const sinceMonday = (dayToDate(first).getUTCDay() + 6) % 7;
  const weeks: Week[] = [];
  for (let monday = addDays(first, -sinceMonday); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push({
      week: isoWeek(monday).week,
      days: [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)),
    });
  }
  return weeks;
}

import { addDays, type Day, daysBetween, isDay, monthOf } from "#app/core/day.ts";
import { easterOf } from "#app/core/holidays.ts";

/**
 * Days of the demo, counted from a given today, so that the programme always is one and a half years old.
 * Nothing is read from a clock: the same today gives the same days.
 */

const JULY = 7;
const FIXED_HOLIDAYS = new Set(["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"]);
/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday. */
const EASTER_HOLIDAYS = new Set([-2, 1, 39]);
const FRIDAY = 5;

/** 0 is Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Always the Friday between 19 and 25 June; no public holiday in law, but a day off everywhere. */
function isMidsummerEve(day: Day): boolean {
  return day.slice(5) >= "06-19" && day.slice(5) <= "06-25" && weekdayOf(day) === FRIDAY;
}

function isHoliday(day: Day): boolean {
  return (
    FIXED_HOLIDAYS.has(day.slice(5)) ||
    EASTER_HOLIDAYS.has(daysBetween(easterOf(Number(day.slice(0, 4))), day)) ||
    isMidsummerEve(day)
  );
}

/** Days that do not count at all: the pause months, and Christmas Eve to New Year's Day. */
function isQuiet(day: Day, pauseMonths: readonly number[]): boolean {
  return pauseMonths.includes(monthOf(day)) || day.slice(5) >= "12-24" || day.slice(5) === "01-01";
}

/** Monday to Friday, no Swedish public holiday, not in a pause month (1–12). */
export function isWorkingDay(day: Day, pauseMonths: readonly number[] = [JULY]): boolean {
  return weekdayOf(day) % 6 !== 0 && !isHoliday(day) && !pauseMonths.includes(monthOf(day));
}

/**
 * The working day `offset` active days from `today`.
 * Pause months and the Christmas week are not counted, so nothing piles up at their edges. A day that is not a
 * working day moves away from today: a negative offset is always before today, zero and up is never before it.
 * A greater offset never gives an earlier day. Throws RangeError for what is no day or no whole number.
 */
export function dayAt(today: Day, offset: number, pauseMonths: readonly number[] = [JULY]): Day {
  if (!isDay(today)) throw new RangeError(`not a day: ${today}`);
  if (!Number.isInteger(offset)) throw new RangeError(`not a whole number of days: ${offset}`);
  const step = offset < 0 ? -1 : 1;
  let day = today;
  for (let left = Math.abs(offset); left > 0; ) {
    day = addDays(day, step);
    if (!isQuiet(day, pauseMonths)) left -= 1;
  }
  while (isQuiet(day, pauseMonths) || !isWorkingDay(day, pauseMonths)) day = addDays(day, step);
  return day;
}

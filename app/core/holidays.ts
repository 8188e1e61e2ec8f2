import { addDays, type Day, dayToDate } from "./day.ts";

/** Public holidays, and the eves on which Swedish offices are closed as a rule. Easter Eve is both. */
export type Holiday =
  | "new-year"
  | "epiphany-eve"
  | "epiphany"
  | "maundy-thursday"
  | "good-friday"
  | "easter-eve"
  | "easter"
  | "easter-monday"
  | "walpurgis"
  | "may-day"
  | "ascension"
  | "national-day"
  | "whitsun"
  | "midsummer-eve"
  | "midsummer"
  | "all-saints-eve"
  | "all-saints"
  | "christmas-eve"
  | "christmas"
  | "boxing-day"
  | "new-years-eve";

/** Easter Sunday by the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The first such day of the week (0 is Sunday) from a day on. */
function firstFrom(day: Day, weekday: number): Day {
  return addDays(day, (weekday - dayToDate(day).getUTCDay() + 7) % 7);
}

const fixed: Readonly<Record<string, Holiday>> = {
  "01-01": "new-year",
  "01-05": "epiphany-eve",
  "01-06": "epiphany",
  "04-30": "walpurgis",
  "05-01": "may-day",
  "06-06": "national-day",
  "12-24": "christmas-eve",
  "12-25": "christmas",
  "12-26": "boxing-day",
  "12-31": "new-years-eve",
};

/** Which Swedish holiday, or eve of one, a day is. Where a moving one falls on a fixed one, the fixed one. */
export function holidayOn(day: Day): Holiday | null {
  const year = Number(day.slice(0, 4));
  const easter = easterOf(year);
  const midsummer = firstFrom(`${year}-06-20`, 6);
  const allSaints = firstFrom(`${year}-10-31`, 6);
  const moving: Readonly<Record<Day, Holiday>> = {
    [addDays(easter, -3)]: "maundy-thursday",
    [addDays(easter, -2)]: "good-friday",
    [addDays(easter, -1)]: "easter-eve",
    [easter]: "easter",
    [addDays(easter, 1)]: "easter-monday",
    [addDays(easter, 39)]: "ascension",
    [addDays(easter, 49)]: "whitsun",
    [addDays(midsummer, -1)]: "midsummer-eve",
    [midsummer]: "midsummer",
    [addDays(allSaints, -1)]: "all-saints-eve",
    [allSaints]: "all-saints",
  };
  return fixed[day.slice(5)] ?? moving[day] ?? null;
}

/** A day, or the first after it, on which offices are open. */
export function workingDayFrom(day: Day): Day {
  return isWeekend(day) || holidayOn(day) !== null ? workingDayFrom(addDays(day, 1)) : day;
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(dayToDate(day).getUTCDay());
}

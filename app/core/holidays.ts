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

const known = new Map<number, Readonly<Record<Day, Holiday>>>();

/** Those of a year that move. Kept: whoever opens times by week asks for hundreds of days. */
function movingIn(year: number): Readonly<Record<Day, Holiday>> {
  const found = known.get(year);
  if (found) return found;
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
  known.set(year, moving);
  return moving;
}

/** Which Swedish holiday, or eve of one, a day is, by the law since 2005. Where a moving one falls on a fixed one, the fixed one. */
export function holidayOn(day: Day): Holiday | null {
  return fixed[day.slice(5)] ?? movingIn(Number(day.slice(0, 4)))[day] ?? null;
}

/** Eves on which people work as a rule, though some go home early. On those of Easter, Midsummer, Christmas and New Year they are free. */
const workedEves: readonly (Holiday | null)[] = ["epiphany-eve", "maundy-thursday", "walpurgis", "all-saints-eve"];

/** The one of Ascension Day has no name of its own. */
export type WorkedEve = Holiday | "ascension-eve";

/** The public holiday a day is, or the eve that is as good as one; null when people work. */
export function freeOn(day: Day): Holiday | null {
  const holiday = holidayOn(day);
  return holiday === null || workedEves.includes(holiday) ? null : holiday;
}

/** Which eve that is worked a day is: what is planned on it stands, and whoever plans is told. Never a day that is free. */
export function workedEveOn(day: Day): WorkedEve | null {
  const holiday = holidayOn(day);
  if (holiday !== null) return workedEves.includes(holiday) ? holiday : null;
  return holidayOn(addDays(day, 1)) === "ascension" ? "ascension-eve" : null;
}

/** A day, or the first after it, on which offices are open. */
export function workingDayFrom(day: Day): Day {
  return isWeekend(day) || holidayOn(day) !== null ? workingDayFrom(addDays(day, 1)) : day;
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(dayToDate(day).getUTCDay());
}

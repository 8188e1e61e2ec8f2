import { addDays, type Day, isDay, isoWeek } from "#app/core/day.ts";

/** A day, week or month as somebody wrote it, by its first day. */
export type Named = { readonly is: "day" | "week" | "month"; readonly first: Day };

const months = [
  /^jan(?:uari|uary)?$/,
  /^feb(?:ruari|ruary)?$/,
  /^(?:mar|mars|march)$/,
  /^apr(?:il)?$/,
  /^(?:maj|may)$/,
  /^ju(?:ni|ne|n)$/,
  /^ju(?:li|ly|l)$/,
  /^aug(?:usti|ust)?$/,
  /^sep(?:t|tember)?$/,
  /^(?:okt|oct)(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^dec(?:ember)?$/,
];

/** The first day of spreadsheets' own count, and the numbers that are days from 1982 to 2118; others are something else. */
const dayNought: Day = "1899-12-30";
const serials = { from: 30_000, to: 80_000 };

const pad = (text: string) => text.padStart(2, "0");
const day = (year: string, month: string, date: string): Named | null => {
  const first = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(first) ? { is: "day", first } : null;
};
const monthOf = (year: string, month: string): Named | null => {
  const first = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-01`;
  return isDay(first) ? { is: "month", first } : null;
};
const monthNamed = (name: string, year: string): Named | null => {
  const at = months.findIndex((one) => one.test(name));
  return at < 0 ? null : monthOf(year, String(at + 1));
};

/** The Monday of an ISO week; null where the year has no such week. */
function weekOf(year: string, week: string): Named | null {
  // The fourth of January always lies in week 1.
  const fourth: Day = `${year}-01-04`;
  if (!isDay(fourth)) return null;
  const monday = addDays(fourth, (Number(week) - 1) * 7 - ((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
  const said = isoWeek(monday);
  return said.week === Number(week) && said.year === Number(year) ? { is: "week", first: monday } : null;
}

const shapes: readonly [RegExp, (...parts: string[]) => Named | null][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, day],
  [/^(\d{4})(\d{2})(\d{2})$/, day],
  [/^(\d{4})[-/.](\d{1,2})$/, monthOf],
  // As Swedes write it. With two slashes it is an American date as well as one of ours, unless a month cannot be meant.
  [/^(\d{1,2})\/(\d{1,2}) (\d{4})$/, (date, month, year) => day(year!, month!, date!)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (date, month, year) => day(year!, month!, date!)],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (date, month, year) => (Number(date) > 12 || date === month ? day(year!, month!, date!) : null),
  ],
  [/^(\d{1,2}) ([a-z]+)\.? (\d{4})$/, (date, name, year) => named(date!, name!, year!)],
  [/^([a-z]+)\.?[ -](\d{4}|\d{2})$/, (name, year) => monthNamed(name!, year!)],
  [/^(\d{4}) ([a-z]+)\.?$/, (year, name) => monthNamed(name!, year!)],
  [/^(?:v|w|vecka|week)\.? ?(\d{1,2})(?: |[ ,]*\/|, ?|-)(\d{4})$/, (week, year) => weekOf(year!, week!)],
  [/^(\d{4})[ -]?(?:v|w|vecka|week)\.? ?(\d{1,2})$/, (year, week) => weekOf(year!, week!)],
  [/^(\d{5})(?:\.0+)?$/, (serial) => serialDay(Number(serial))],
];

function named(date: string, name: string, year: string): Named | null {
  const month = monthNamed(name, year);
  return month && day(year, month.first.slice(5, 7), date);
}

function serialDay(serial: number): Named | null {
  return serial >= serials.from && serial <= serials.to ? { is: "day", first: addDays(dayNought, serial) } : null;
}

/**
 * A period as people and spreadsheets write it (ME21): `2026-11-05`, `5/11 2026`, `2026-11`, `nov 2026`, `v. 46 2026`,
 * `2026-W46`, a spreadsheet's number of a day. Null: none of these, or one that could be two days.
 */
export function readPeriod(text: string): Named | null {
  const plain = text.normalize("NFKC").trim().toLowerCase().replaceAll(/\s+/g, " ");
  if (plain.length > 40) return null;
  for (const [shape, read] of shapes) {
    const found = shape.exec(plain.replace(/ 00:00(?::00)?$/, ""));
    if (found) return read(...found.slice(1));
  }
  return null;
}

/** The same where the year stands in a column of its own: `46` or `v. 46` with 2026, `11` or `nov` with 2026. */
export function readPeriodOfYear(text: string, year: string, is: "week" | "month"): Named | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (!/^\d{4}$/.test(year.trim())) return null;
  const number = /^(?:(?:v|w|vecka|week)\.? ?)?(\d{1,2})$/.exec(plain)?.[1];
  if (number === undefined) return readPeriod(`${plain} ${year.trim()}`);
  return is === "week" ? weekOf(year.trim(), number) : monthOf(year.trim(), number);
}

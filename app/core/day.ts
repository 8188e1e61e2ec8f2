import { TZDate } from "@date-fns/tz";

/** A calendar day, `YYYY-MM-DD`. Sorts and compares as text. */
export type Day = string;

/** The zone every programme lives in. */
export const zone = "Europe/Stockholm";

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists (2027-02-29 does not). */
export function isDay(text: string): text is Day {
  const parts = shape.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day in Stockholm at a moment. */
export function dayOf(moment: Date): Day {
  const local = new TZDate(moment.getTime(), zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** Whole days from `a` to `b` (negative when `b` is earlier). */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The moment a day begins in Stockholm; it is 23 or 25 hours after the one before, twice a year. */
export function startOfDay(day: Day): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, 0, 0, 0, zone).getTime());
}

/** A `date` column as Prisma wants and gives it: midnight UTC. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

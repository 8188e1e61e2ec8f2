import { dayOf } from "#app/core/day.ts";
import type { Locale } from "./locales.ts";

const tags: Record<Locale, string> = { sv: "sv-SE", en: "en-GB" };
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(tags[locale], options);
  made.set(key, fresh);
  return fresh;
}

/** `22 nov. 2026` for a day (`YYYY-MM-DD`). */
export function formatDay(locale: Locale, day: string): string {
  return formatter(locale, "day", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** `22 nov.` – for lists where the year is plain from what stands around. */
export function formatDayShort(locale: Locale, day: string): string {
  return formatter(locale, "short", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** `söndag 22 november`, or with its year `söndag 22 november 2026`. */
export function formatWeekday(locale: Locale, day: string, withYear = false): string {
  const plain = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  const options = withYear ? ({ ...plain, year: "numeric" } as const) : plain;
  return formatter(locale, `weekday ${withYear}`, options).format(new Date(`${day}T00:00:00Z`));
}

/** `mån`, for the head of a column. */
export function formatWeekdayShort(locale: Locale, day: string): string {
  return formatter(locale, "weekday short", { weekday: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** `nov` for `2026-11`, for the head of a narrow column. */
export function formatMonthShort(locale: Locale, month: string): string {
  const text = formatter(locale, "month short", { month: "short", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return text.replace(".", "");
}

/** `november 2026` for `2026-11`. */
export function formatMonthOfYear(locale: Locale, month: string): string {
  return formatter(locale, "month of year", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** `22 november 2026 14:02`, in Stockholm whatever the reader's clock says. */
export function formatMoment(locale: Locale, moment: Date | string): string {
  return formatter(locale, "moment", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Stockholm" }).format(
    new Date(moment),
  );
}

/** `14:02`, in Stockholm. */
export function formatTime(locale: Locale, moment: Date | string): string {
  return formatter(locale, "time", { timeStyle: "short", timeZone: "Europe/Stockholm" }).format(new Date(moment));
}

type Span = { readonly startsAt: Date | string; readonly endsAt: Date | string };

/** `09:00–10:00`, in Stockholm. */
export function formatHours(locale: Locale, { startsAt, endsAt }: Span): string {
  return `${formatTime(locale, startsAt)}–${formatTime(locale, endsAt)}`;
}

/** From when to when, on one day by Stockholm's clock: `tisdag 24 november 09:00–10:00`, or with its year. */
export function formatSpan(locale: Locale, span: Span, withYear = false): string {
  return `${formatWeekday(locale, dayOf(new Date(span.startsAt)), withYear)} ${formatHours(locale, span)}`;
}

/** `juli` for 7. */
export function formatMonth(locale: Locale, month: number): string {
  return formatter(locale, "month", { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** `a, b och c`. */
export function formatList(locale: Locale, parts: readonly string[]): string {
  return new Intl.ListFormat(tags[locale]).format(parts);
}

/** How large something is: 340 kB, 2,4 MB. */
export function formatBytes(locale: Locale, bytes: number): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(tags[locale], {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    unitDisplay: "short",
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

/** `4,2` with one decimal. */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(tags[locale], digits).format(value);
}

/** `12 tim 30 min` for 750 minutes, to the minute; only what there is of either. */
export function formatMinutes(locale: Locale, minutes: number): string {
  const unit = (value: number, name: "hour" | "minute") =>
    new Intl.NumberFormat(tags[locale], { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [unit(hours, "hour")] : []), ...(rest > 0 || hours === 0 ? [unit(rest, "minute")] : [])]
    .join(" ")
    .replaceAll(" ", "\u00a0");
}

/** `48 %` for 0.48. */
export function formatShare(locale: Locale, share: number): string {
  return new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** `22 november 2026` for a day, where there is room. */
export function formatDayLong(locale: Locale, day: string): string {
  return formatter(locale, "long", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

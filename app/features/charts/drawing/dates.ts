import { isoWeek, monthOf } from "#app/core/day.ts";
import { formatDay, formatDayShort, formatMonth, formatMonthOfYear, formatMonthShort } from "#app/i18n/format.ts";
import type { ChartView } from "../view.ts";
import type { Speaker } from "./speaker.ts";
import type { DayTick } from "./ticks.ts";

/** Which month, week or day a point tells of: `november 2026`, `v. 53 2026`, `22 nov. 2026`. */
export function periodText({ t, locale }: Speaker, pace: ChartView["pace"], day: string): string {
  if (pace === "month") return formatMonthOfYear(locale, day.slice(0, 7));
  if (pace === "week") return t("week.of-year", isoWeek(day));
  return formatDay(locale, day);
}

/** What stands under the points. */
export function tickText({ t, locale }: Speaker, { unit, day }: DayTick): string {
  if (unit === "week") return t("week", { week: isoWeek(day).week });
  if (unit === "day") return formatDayShort(locale, day);
  const short = formatMonthShort(locale, day.slice(0, 7));
  // July and June, March and May are cut as Intl cuts them, to three or four letters; longer ones would run together.
  return short.length <= 4 ? short : formatMonth(locale, monthOf(day)).slice(0, 3);
}

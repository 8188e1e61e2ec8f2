import { formatDayShort } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";

/** The days of a test in a list, or nothing while there are none. */
export function whenOf(locale: Locale, days: { startsOn: string | null; endsOn: string | null }): string {
  const { startsOn, endsOn } = days;
  if (startsOn === null) return "";
  const from = whole(formatDayShort(locale, startsOn));
  return endsOn === null || endsOn === startsOn ? from : `${from}\u00a0– ${whole(formatDayShort(locale, endsOn))}`;
}

/** A day is not broken over two lines. */
const whole = (day: string) => day.replaceAll(" ", "\u00a0");

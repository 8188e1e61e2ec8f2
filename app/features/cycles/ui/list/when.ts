import { formatDayShort } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";

/** The days of a test in a list, or nothing while there are none. */
export function whenOf(locale: Locale, days: { startsOn: string | null; endsOn: string | null }): string {
  const { startsOn, endsOn } = days;
  if (startsOn === null) return "";
  const from = formatDayShort(locale, startsOn);
  return endsOn === null || endsOn === startsOn ? from : `${from} – ${formatDayShort(locale, endsOn)}`;
}

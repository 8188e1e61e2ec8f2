import { formatMonthOfYear } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";

/** A month at the beginning of a line. */
export function monthTitle(locale: Locale, month: string): string {
  const text = formatMonthOfYear(locale, month);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { MeasureFacts } from "../rules/types.ts";

/** What stands after a measure's numbers, in a language. */
export function unitIn(locale: Locale, { data, unit, per }: Pick<MeasureFacts, "data" | "unit" | "per">): string {
  const t = wordsFor(locale, "measures");
  if (data === "percentage") return "%";
  if (data === "rate") return t("unit.rate", { per: formatNumber(locale, per), unit });
  if (unit !== "") return unit;
  if (data === "days-between") return t("unit.days");
  return data === "cases-between" ? t("unit.cases") : "";
}

import { isoWeek } from "#app/core/day.ts";
import { formatDay, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { ToFill } from "../queries/entry.server.ts";
import { type Content, isOfEvents, isShare } from "../rules/content.ts";
import { writtenNumber } from "../rules/numbers.ts";
import { endOfPeriod } from "../rules/periods.ts";

type Kind = Pick<ToFill, "data" | "rhythm" | "unit">;

/** Periods and what points say, in words. */
export function usePointWords() {
  const t = useT("points");
  const locale = useLocale();
  const number = (n: number | null) => writtenNumber(n, locale);
  const period = (rhythm: Kind["rhythm"], first: string): string => {
    if (rhythm === "month") return formatMonthOfYear(locale, first.slice(0, 7));
    const { week, year } = isoWeek(first);
    if (rhythm === "week") return t("period.week", { week, year });
    if (rhythm === "day") return formatDay(locale, first);
    return t("period.fortnight", { from: week, to: isoWeek(endOfPeriod(rhythm, first)).week, year });
  };
  /** When a point of a measure is: an event's day, whatever the measure's rhythm. */
  const when = ({ data, rhythm }: Kind, day: string) => period(isOfEvents(data) ? "day" : rhythm, day);
  const said = ({ data, unit }: Kind, content: Content): string => {
    const { value, numerator, denominator, missing } = content;
    if (missing !== "") return t("said.missing", { why: missing });
    if (isShare(data)) return t("said.share", { numerator: number(numerator), denominator: number(denominator) });
    return value === null ? t("said.event") : `${number(value)} ${unit}`.trim();
  };
  return { number, period, said, when };
}

import { formatMonthOfYear, formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-t.tsx";
import { type Step, scoreOf } from "../rules/step.ts";

/** Scores and months as people write them: `3,0`, `november 2026`. */
export function useScoreWords() {
  const locale = useLocale();
  return {
    locale,
    score: (step: Step) => formatNumber(locale, scoreOf(step), 1),
    month: (month: string) => formatMonthOfYear(locale, month),
    /** The same where it begins a line. */
    heading: (month: string) => formatMonthOfYear(locale, month).replace(/^./, (first) => first.toUpperCase()),
    difference: (a: Step, b: Step) => formatNumber(locale, Math.abs(a - b) / 2, 1),
  };
}

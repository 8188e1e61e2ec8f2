import { type Multiples, multiplesOf } from "#app/features/charts/drawing/spark.ts";
import type { ChartView } from "#app/features/charts/view.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf, pageOf, smallViewOf } from "#app/features/measures/rules/view.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { type ReportedMeasure, seriesIn } from "../rules/measured.ts";

/** A report's measures as its page draws them: the main one whole, the others small. */
export type ChartsOfReport = {
  readonly main: { readonly view: ChartView; readonly to: string } | null;
  readonly others: Multiples | null;
};

export function chartsOf(
  locale: Locale,
  team: { readonly id: string; readonly name: string },
  measures: readonly ReportedMeasure[],
): ChartsOfReport {
  const [first, ...rest] = seriesIn(team, measures);
  if (!first) return { main: null, others: null };
  // The main one stands first; where none is, all are alike.
  const others = first.main ? rest : [first, ...rest];
  const small = others.map((one) => smallViewOf(one, { title: one.measure.name, unit: unitIn(locale, one.measure) }));
  return {
    main: first.main
      ? { view: chartViewOf(first, [], { unit: unitIn(locale, first.measure), of: null }), to: pageOf(first) }
      : null,
    others: small.length > 0 ? multiplesOf(small, false) : null,
  };
}

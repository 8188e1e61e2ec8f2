import { chartsFor, ruleSetsFor } from "#app/features/charts/rules/charts-for.ts";
import { type KindOfData, type RuleSet, ruleSets } from "#app/features/charts/rules/types.ts";
import { decideChart } from "./decisions.ts";
import type { ChartSettingsOf, Series } from "./types.ts";

/** As what a kind of data can be drawn, and by which rules one or another of those is read. */
export function choicesFor(data: KindOfData) {
  const charts = chartsFor(data);
  const rules = ruleSets.filter((set: RuleSet) => charts.some((chart) => ruleSetsFor(chart).includes(set)));
  return { charts, rules };
}

/**
 * What somebody tries in the address of a chart. A chart that is not for the kind of data, or is not there, is as it is
 * kept; rules that are not for the chart are those that are for all.
 */
export function triedIn(
  asked: URLSearchParams,
  { measure, chart, rules, screening }: Pick<Series, "measure" | "chart" | "rules" | "screening">,
): ChartSettingsOf {
  const [askedChart, askedRules] = [asked.get("chart"), asked.get("rules")];
  const choices = choicesFor(measure.data);
  const triedChart = choices.charts.find((kind) => kind === askedChart);
  const triedRules = ruleSets.find((set) => set === askedRules);
  if (!triedChart || !triedRules) return { chart, rules, screening };
  const isOn = asked.get("screening") === "on" || !choices.charts.some((one) => one === "i" || one === "t");
  return decideChart(measure.data, triedChart, triedRules).ok
    ? { chart: triedChart, rules: triedRules, screening: isOn }
    : { chart: triedChart, rules: "anhoej", screening: isOn };
}

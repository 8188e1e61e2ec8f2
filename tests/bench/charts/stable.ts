import { reckonChart } from "#app/features/charts/rules/chart.ts";
import type { ChartKind, ChartSettings, Observation, RuleSet } from "#app/features/charts/rules/types.ts";
import { chanceOf } from "#app/features/tables/rules/chance.ts";

/** The settings of a chart of which nothing more is said. */
export const plain: ChartSettings = {
  chart: "run",
  rules: "anhoej",
  direction: "up",
  target: null,
  per: 1,
  splits: [],
  baseline: null,
  screening: true,
};

/** Numbers that vary around 0 as chance does (normally, by Box and Muller), the same for the same seed. */
export function normalOf(seed: number): () => number {
  const chance = chanceOf(seed);
  return () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** A series in which nothing happens. */
export function stableSeries(points: number, next: () => number): Observation[] {
  return Array.from({ length: points }, () => ({ day: "2027-01-04", value: next() }));
}

/** In how many of so many stable series, 0–1, the rules see something. */
export function alarmsIn(
  series: number,
  { points, seed, chart, rules }: { points: number; seed: number; chart: ChartKind; rules: RuleSet },
): number {
  const next = normalOf(seed);
  let alarms = 0;
  for (let n = 0; n < series; n += 1) {
    const { parts } = reckonChart(stableSeries(points, next), { ...plain, chart, rules });
    if (parts[0]!.verdict.state === "signal") alarms += 1;
  }
  return alarms / series;
}

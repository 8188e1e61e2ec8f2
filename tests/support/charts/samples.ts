import { addDays } from "#app/core/day.ts";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import type { ChartSettings, Observation } from "#app/features/charts/rules/types.ts";
import type { ChartView } from "#app/features/charts/view.ts";

export const settings = (over: Partial<ChartSettings> = {}): ChartSettings => ({
  chart: "run",
  rules: "anhoej",
  direction: "up",
  target: null,
  per: 1,
  splits: [],
  baseline: null,
  screening: true,
  ...over,
});

/** Months one after the other, from a first one. Null: no data. */
export function monthly(from: string, values: readonly (number | null)[]): Observation[] {
  const [year = 2026, month = 1] = from.split("-").map(Number);
  return values.map((value, i) => {
    const at = month - 1 + i;
    return { day: `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`, value };
  });
}

export const weekly = (from: string, values: readonly (number | null)[]): Observation[] =>
  values.map((value, i) => ({ day: addDays(from, 7 * i), value }));

/** Shares of whole numbers, in percent. */
export const shares = (from: string, pairs: readonly (readonly [number, number])[]): Observation[] =>
  monthly(
    from,
    pairs.map(() => null),
  ).map((one, i) => {
    const [numerator = 0, denominator = 0] = pairs[i] ?? [];
    return { ...one, value: denominator === 0 ? null : (numerator / denominator) * 100, numerator, denominator };
  });

export function view(
  observations: readonly Observation[],
  over: Partial<ChartSettings> = {},
  rest: Partial<ChartView> = {},
): ChartView {
  return {
    id: "chart",
    title: "Samtal med föräldern före umgänget",
    of: "Team Ekdalen",
    chart: reckonChart(observations, settings(over)),
    kind: "measurement",
    unit: "",
    pace: "month",
    notes: [],
    breaks: [],
    changes: [],
    annotations: [],
    ...rest,
  };
}

/** Numbers that look drawn by chance and are the same each time (Park and Miller's generator). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

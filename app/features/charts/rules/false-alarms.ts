import { printedAlarms } from "./false-alarms-table.ts";
import type { ChartKind, RuleSet } from "./types.ts";

/**
 * Out of how many stable series of as many useful points the rules see something, 0–1. `at-least`: the series is longer
 * than those that were simulated, and longer series give more false alarms.
 */
export type FalseAlarms = { readonly share: number; readonly is: "about" | "at-least"; readonly points: number };

/**
 * How often a set of rules sees something where there is nothing, as simulated (the table says how). Between two lengths
 * that were simulated it is read along a straight line; of shorter series nothing is said, nor concluded. Control charts are
 * all taken for the I chart that was simulated.
 */
export function falseAlarms(chart: ChartKind, rules: RuleSet, points: number): FalseAlarms | null {
  const rates = printedAlarms[chart === "run" ? "run" : "i"][rules];
  const next = rates.findIndex(([simulated]) => simulated >= points);
  const last = rates.at(-1);
  if (!last || points < rates[0]![0]) return null;
  if (next === -1) return { share: last[1], is: "at-least", points };
  const [above, below] = [rates[next]!, rates[Math.max(0, next - 1)]!];
  const way = above[0] === below[0] ? 0 : (points - below[0]) / (above[0] - below[0]);
  return { share: below[1] + way * (above[1] - below[1]), is: "about", points };
}

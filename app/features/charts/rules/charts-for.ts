import { medianOf } from "./middle.ts";
import { cleaned, countedOf, pointsIn } from "./points.ts";
import type { ChartKind, KindOfData, Observation, RuleSet } from "./types.ts";

/** The charts that a kind of data can be drawn as, the run chart first: it asks nothing of how the data came about. */
const ofKind: Readonly<Record<KindOfData, readonly ChartKind[]>> = {
  measurement: ["run", "i"],
  percentage: ["run", "p", "p-prime", "i"],
  rate: ["run", "u", "u-prime", "i"],
  count: ["run", "c", "i"],
  "days-between": ["run", "t", "i"],
  "cases-between": ["run", "g", "i"],
};

/** Which charts a measure of a kind can be drawn as. */
export function chartsFor(kind: KindOfData): readonly ChartKind[] {
  return ofKind[kind];
}

/** By which rules a chart can be read. What the NHS calls special cause is defined for individual values. */
export function ruleSetsFor(chart: ChartKind): readonly RuleSet[] {
  return chart === "i" ? ["anhoej", "classic", "making-data-count"] : ["anhoej", "classic"];
}

/** Of fewer, one case is more than ten percentage points, and the curve tells mostly how many there happened to be. */
export const denominatorMin = 10;
/** With fewer than one each time, most points are naught and nothing is on the other side of the line. */
const eachTimeMin = 1;
/** A proposal rests on some points. */
const pointsMin = 3;

/**
 * What we propose to draw, and why, as data. `kind` is what would be collected then; it differs from the measure's when
 * percentages or rates are of so few that another measure says more:
 * - `rare`: typically under one case each time. Time or cases between them is a number each time one comes (charts T, G).
 * - `few-of-each`: typically out of fewer than ten. Then the number of cases is drawn, and no percentage.
 * `typical`: the median of what decided it; null for `usual`.
 */
export type Proposal = {
  readonly chart: ChartKind;
  readonly kind: KindOfData;
  readonly because: "usual" | "rare" | "few-of-each";
  /** Rare are the others: nearly all are hits, and what would be counted is what lies between those that are not. */
  readonly ofOthers: boolean;
  readonly typical: number | null;
};

/** The run chart, but where there are too few cases for what it would be drawn of. */
export function proposedChart(kind: KindOfData, observations: readonly Observation[]): Proposal {
  const usual: Proposal = { chart: "run", kind, because: "usual", ofOthers: false, typical: null };
  const seen = observations.map(cleaned);
  const points = countedOf(seen, pointsIn(seen, 0, seen.length));
  if (points.at.length < pointsMin) return usual;
  if (kind === "count") return rare(medianOf(points.values)) ?? usual;
  if (kind !== "percentage" && kind !== "rate") return usual;
  const cases = medianOf(points.numerators.filter((numerator) => numerator !== null));
  const others = medianOf(
    points.sizes.flatMap((size, position) => {
      const numerator = points.numerators[position] ?? null;
      return size === null || numerator === null ? [] : [size - numerator];
    }),
  );
  // That nearly all are hits is as rare misses.
  const ofOthers = kind === "percentage" && cases !== null && others !== null && others < cases;
  const between = rare(ofOthers ? others : cases, kind === "percentage" ? "cases-between" : "days-between");
  if (between) return { ...between, ofOthers };
  const denominator = kind === "percentage" ? medianOf(points.sizes.filter((size) => size !== null)) : null;
  if (denominator === null || denominator >= denominatorMin) return usual;
  return { chart: "run", kind: "count", because: "few-of-each", ofOthers: false, typical: denominator };
}

function rare(typical: number | null, kind: "days-between" | "cases-between" = "days-between"): Proposal | null {
  if (typical === null || typical >= eachTimeMin) return null;
  return { chart: kind === "days-between" ? "t" : "g", kind, because: "rare", ofOthers: false, typical };
}

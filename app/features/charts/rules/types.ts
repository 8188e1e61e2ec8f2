import type { Day } from "#app/core/day.ts";

/** What a measure counts, which decides the charts it can be drawn as. */
export const kindsOfData = ["measurement", "percentage", "rate", "count", "days-between", "cases-between"] as const;
export type KindOfData = (typeof kindsOfData)[number];

/** A run chart around the median, and the control charts: limits at three sigma around the mean. */
export const chartKinds = ["run", "i", "p", "u", "c", "t", "g", "p-prime", "u-prime"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** By which rules a chart is read. `classic`: Perla and others 2011. `making-data-count`: the English NHS's labels. */
export const ruleSets = ["anhoej", "classic", "making-data-count"] as const;
export type RuleSet = (typeof ruleSets)[number];

/** What is better. `neither`: a change is told, and nothing is called better or worse. */
export const directions = ["up", "down", "neither"] as const;
export type Direction = (typeof directions)[number];

/** One dot, or the place where one is missing. In the order of their days; two may be of one day. */
export type Observation = {
  readonly day: Day;
  /** What is drawn, in the measure's unit (a percentage 0–100, a rate per `per`). Null: no data, which breaks nothing. */
  readonly value: number | null;
  /** Of percentages and rates: what `value` is made of. A denominator of 0 is no data. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
};

export type ChartSettings = {
  readonly chart: ChartKind;
  readonly rules: RuleSet;
  readonly direction: Direction;
  readonly target: number | null;
  /** What a rate is counted per: 100 for a percentage, 1 for what is no rate. */
  readonly per: number;
  /** Where a new part begins: indexes of observations, rising. Each part has its own centre, limits and rules. */
  readonly splits: readonly number[];
  /** Freeze: the centre and limits of the first part are of so many of its first observations; the rules run on all. */
  readonly baseline: number | null;
  /** Of the charts `i` and `t`: leave out, once, moving ranges so large that they would widen the limits. */
  readonly screening: boolean;
};

/** Three sigma, and where the nearest third of them begins (two sigma), on each side of the centre. */
export type Limits = {
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
};

/** What a point is called by the rules that are chosen. */
export const signals = [
  "outside",
  "shift",
  "trend",
  "two-of-three",
  "long-run",
  "few-crossings",
  "too-few-runs",
  "too-many-runs",
] as const;
export type Signal = (typeof signals)[number];

/**
 * Points that the rules point at: indexes of observations, both included. `side` is on which side of the centre they
 * lie, of a trend whether it rises or falls; `few-crossings` and the number of runs are of the whole part and of no side.
 */
export type Found = { readonly signal: Signal; readonly from: number; readonly to: number; readonly side: -1 | 0 | 1 };

/** What may be concluded of one part, and on what that rests. */
export type Verdict = {
  readonly rules: RuleSet;
  /** Of our reckoning of that set, raised when the same points could be judged otherwise. */
  readonly version: number;
  /** `too-few`: nothing is concluded. `none`: the points vary as chance lets them. */
  readonly state: "too-few" | "none" | "signal";
  /** Points that are neither missing nor on the centre line. */
  readonly useful: number;
  /** The last of them that the rules ran on: all, or a hundred by `anhoej`. */
  readonly judged: number;
  readonly longestRun: number;
  /** Longest run that is not yet a signal; null where the set has no such limit or there are too few points. */
  readonly longestRunMax: number | null;
  readonly crossings: number;
  readonly crossingsMin: number | null;
  /** `classic`: runs = crossings + 1, and between which numbers they are not a signal; null outside the printed table. */
  readonly runs: number;
  readonly runsMin: number | null;
  readonly runsMax: number | null;
  /** When the rules run on the last hundred useful points of a longer part: which days those are. */
  readonly window: { readonly from: Day; readonly to: Day } | null;
  readonly found: readonly Found[];
};

/** The rules by which something is concluded. */
export type By = Pick<Verdict, "rules" | "version">;

/** A stretch of the chart that is judged by itself. */
export type Part = {
  /** Indexes of observations, both included. */
  readonly from: number;
  readonly to: number;
  /** Around which the runs are counted, in the measure's unit; null: nothing to make one of. */
  readonly centre: number | null;
  readonly centreIs: "median" | "mean";
  /** Of each observation of the part in turn; null where there are none (run chart, missing, nothing to reckon of). */
  readonly limits: readonly (Limits | null)[];
  /** Under thirteen points: the limits are preliminary. */
  readonly preliminary: boolean;
  readonly verdict: Verdict;
};

/** `improvement` and `concern` only where the measure says which direction is better. */
export type Meaning = "improvement" | "concern" | "neutral";

/** A chart, reckoned. Numbers are finite or null, whatever came in. */
export type Chart = {
  /** As they came in, but without a value where it is no number or its denominator is none. */
  readonly observations: readonly Observation[];
  readonly settings: ChartSettings;
  /** At least one, unless there are no observations. */
  readonly parts: readonly Part[];
  /** Of each observation: the strongest signal it is part of, or none. What is of the whole part marks no point. */
  readonly marks: readonly ({ readonly signal: Signal; readonly meaning: Meaning } | null)[];
  /** What the last part's verdict means by the measure's direction. Null: no signal, or too few points. */
  readonly meaning: Meaning | null;
  /** `making-data-count`: the latest point's icon, and what the target is to the last limits. */
  readonly variation: Meaning | "common" | null;
  readonly assurance: "passes" | "fails" | "hit-or-miss" | null;
};

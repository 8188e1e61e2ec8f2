import { finite, meanOf, medianOf, type Numbers } from "../middle.ts";
import type { Points } from "../points.ts";
import type { Limits } from "../types.ts";
import { type Lines, limitsAround, noLimits } from "./lines.ts";

/** Run chart: around the median (Perla, Provost, Murray, BMJ Qual Saf 2011;20:46–51). Has no limits. */
export function runChart({ values }: Points): Lines {
  const median = medianOf(values);
  return { centre: median, centreIs: "median", limitsOf: noLimits };
}

/** Individual values: mean ± 2.66 × the mean moving range (Shewhart's XmR, as Wheeler gives it: 3 / 1.128). */
export function iChart({ values }: Points, screening: boolean): Lines {
  const { mean, limits } = aroundMean(values, screening);
  return { centre: mean, centreIs: "mean", limitsOf: () => limits };
}

/** Days between rare events are made even by the power 1 / 3.6, drawn as individual values, and taken back (Nelson 1994). */
const power = 3.6;

/** Time between events. Less than none is no time, and is left out of the reckoning. */
export function tChart({ values }: Points, screening: boolean): Lines {
  const even = values.filter((value) => value >= 0).map((value) => value ** (1 / power));
  const { mean, limits } = aroundMean(even, screening);
  const back = (value: number) => Math.max(0, value) ** power;
  const centre = mean === null ? null : finite(back(mean));
  const drawn = limits && {
    lower: back(limits.lower),
    upper: back(limits.upper),
    nearLower: back(limits.nearLower),
    nearUpper: back(limits.nearUpper),
  };
  const shown = drawn && Object.values(drawn).every(Number.isFinite) ? drawn : null;
  return { centre, centreIs: "mean", limitsOf: () => shown };
}

/**
 * Cases between events: limits of the geometric distribution around the mean m, m ± 3√(m(m+1)) (Benneyan 2001). The line is
 * the median: so skew is what is counted that most points lie below the mean, and runs around it would say nothing
 * (Provost & Murray 2011).
 */
export function gChart({ values }: Points): Lines {
  const mean = meanOf(values);
  const median = medianOf(values);
  const limits = mean === null ? null : limitsAround(mean, Math.sqrt(mean) * Math.sqrt(mean + 1), 0);
  return { centre: median, centreIs: "median", limitsOf: () => limits };
}

/** Counts from as much each time (Poisson): √c̄ (Montgomery, Introduction to statistical quality control, ch. 7). */
export function cChart({ values }: Points): Lines {
  const mean = meanOf(values);
  const limits = mean === null ? null : limitsAround(mean, Math.sqrt(mean), 0);
  return { centre: mean, centreIs: "mean", limitsOf: () => limits };
}

function aroundMean(values: Numbers, screening: boolean): { mean: number | null; limits: Limits | null } {
  const mean = meanOf(values);
  const range = meanMovingRange(values, screening);
  if (mean === null || range === null) return { mean, limits: null };
  return { mean, limits: limitsAround(mean, (perRange * range) / 3) };
}

/** Limits lie so many mean moving ranges from the mean. */
const perRange = 2.66;
/** A moving range of so many mean ones, or more, is none of chance. */
const rangeMax = 3.267;

/**
 * The mean of how far each value is from the one before. Screened, once, it leaves out ranges that chance does not make
 * (Nelson 1982): one slip of a measurement would widen the limits, and hide itself.
 */
export function meanMovingRange(values: Numbers, screening: boolean): number | null {
  const ranges = new Float64Array(Math.max(0, values.length - 1));
  for (let n = 0; n < ranges.length; n += 1) ranges[n] = Math.abs(values[n + 1]! - values[n]!);
  const mean = meanOf(ranges);
  if (!screening || mean === null || mean === 0) return mean;
  return meanOf(ranges.filter((range) => range < rangeMax * mean));
}

import { meaningOf, sideGoneTo } from "./meaning.ts";
import { type ReckonedPart, reckonPart } from "./part.ts";
import { cleaned } from "./points.ts";
import type { Side } from "./sides.ts";
import type { Chart, ChartSettings, Limits, Meaning, Observation, Signal } from "./types.ts";

type Mark = NonNullable<Chart["marks"][number]>;

/**
 * Reckons a chart: parts, centre lines, limits, verdicts and marks. Takes time in proportion to the number of
 * observations (but for the sorting that a median asks for). Whatever comes in, what comes out is finite or null.
 */
export function reckonChart(observations: readonly Observation[], settings: ChartSettings): Chart {
  const seen = observations.map(cleaned);
  const parts = stretches(seen.length, settings.splits).map((stretch, n) =>
    reckonPart(seen, stretch, settings, n === 0 ? baselineOf(settings) : null),
  );
  const marks: (Mark | null)[] = seen.map(() => null);
  for (const part of parts) mark(part, settings, marks);
  const variation = settings.rules === "making-data-count" ? variationOf(parts, marks) : null;
  return {
    observations: seen,
    settings,
    parts: parts.map(({ part }) => part),
    marks,
    meaning: meaningOfChart(parts.at(-1), settings, variation),
    variation,
    assurance: variation === null ? null : assuranceOf(parts.at(-1), settings),
  };
}

/** From where to where each part goes. Splits that begin nothing, or are not in order, are taken for what they must mean. */
function stretches(length: number, splits: readonly number[]): { from: number; to: number }[] {
  if (length === 0) return [];
  const inside = splits.filter((at) => Number.isInteger(at) && at > 0 && at < length);
  const begins = [0, ...new Set(inside.toSorted((a, b) => a - b))];
  return begins.map((from, n) => ({ from, to: (begins[n + 1] ?? length) - 1 }));
}

/** Nothing is frozen by no observations. */
function baselineOf({ baseline }: ChartSettings): number | null {
  return baseline !== null && baseline >= 1 ? Math.floor(baseline) : null;
}

/** The strongest first. */
const strength: readonly Signal[] = ["outside", "trend", "two-of-three", "shift", "long-run"];

function mark({ read, judged }: ReckonedPart, { direction, rules }: ChartSettings, marks: (Mark | null)[]): void {
  const kinds = new Map<string, Mark>();
  const ordered = judged.findings.toSorted((a, b) => strength.indexOf(b.signal) - strength.indexOf(a.signal));
  for (const { signal, side, marked } of ordered)
    for (const position of marked) {
      // The NHS means by high and low where a point is from the mean, also when it is part of a trend.
      const meaning = meaningOf(rules === "making-data-count" ? (read.sides[position] as Side) : side, direction);
      const kind = `${signal} ${meaning}`;
      const one = kinds.get(kind) ?? { signal, meaning };
      kinds.set(kind, one);
      marks[read.points.at[position]!] = one;
    }
}

function meaningOfChart(
  last: ReckonedPart | undefined,
  { direction }: ChartSettings,
  variation: Chart["variation"],
): Meaning | null {
  if (last?.part.verdict.state !== "signal") return null;
  // The icon is of the latest point: when that is as the others, what was before is over.
  if (variation !== null) return variation === "common" ? "neutral" : variation;
  return meaningOf(sideGoneTo(last.judged, last.read.sides), direction);
}

function variationOf(parts: readonly ReckonedPart[], marks: readonly (Mark | null)[]): Chart["variation"] {
  const last = parts.at(-1);
  const latest = last?.read.points.at.at(-1);
  if (!last || latest === undefined || last.part.verdict.state === "too-few") return null;
  return marks[latest]?.meaning ?? "common";
}

function assuranceOf(last: ReckonedPart | undefined, { direction, target }: ChartSettings): Chart["assurance"] {
  const limits: Limits | null = last?.read.limits.findLast((of) => of !== null) ?? null;
  if (!limits || target === null || !Number.isFinite(target) || direction === "neither") return null;
  if (target > limits.upper) return direction === "up" ? "fails" : "passes";
  if (target < limits.lower) return direction === "up" ? "passes" : "fails";
  return "hit-or-miss";
}

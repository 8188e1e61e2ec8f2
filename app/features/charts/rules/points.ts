import { finite, meanOf } from "./middle.ts";
import type { Observation } from "./types.ts";

/** The points of a stretch that are there, in turn. What is missing is skipped, and breaks nothing. */
export type Points = {
  /** Which observation each is. */
  readonly at: Int32Array;
  readonly values: Float64Array;
  /** How large the values are, as what to call the same is measured by. */
  readonly size: number;
};

/** Points of which it is known of how many they are counted; null where it is not. */
export type CountedPoints = Points & {
  readonly sizes: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
};

/** An observation as it is reckoned with: no value when there is none, when it is no number, or is a part of nothing. */
export function cleaned(observation: Observation): Observation {
  const { value, denominator } = observation;
  if (value === null) return observation;
  const isThere =
    Number.isFinite(value) && (typeof denominator !== "number" || (denominator > 0 && Number.isFinite(denominator)));
  return isThere ? observation : { ...observation, value: null };
}

/** The points among cleaned observations, from one to another (not included). */
export function pointsIn(observations: readonly Observation[], from: number, to: number): Points {
  const at = new Int32Array(to - from);
  const values = new Float64Array(to - from);
  let there = 0;
  for (let n = from; n < to; n += 1) {
    const { value } = observations[n]!;
    if (value === null) continue;
    at[there] = n;
    values[there] = value;
    there += 1;
  }
  const shown = values.subarray(0, there);
  return { at: at.subarray(0, there), values: shown, size: sizeOf(shown) };
}

/** The same points with what they are counted of. */
export function countedOf(observations: readonly Observation[], points: Points): CountedPoints {
  return {
    ...points,
    sizes: Array.from(points.at, (n) => finite(observations[n]!.denominator ?? Number.NaN)),
    numerators: Array.from(points.at, (n) => finite(observations[n]!.numerator ?? Number.NaN)),
  };
}

/** How large the numbers of a series are. */
export function sizeOf(values: Float64Array): number {
  const sizes = new Float64Array(values.length);
  for (let n = 0; n < sizes.length; n += 1) sizes[n] = Math.abs(values[n]!);
  return meanOf(sizes) ?? 0;
}

import { finite, meanOf } from "./middle.ts";
import type { Observation } from "./types.ts";

/** The points of a stretch that are there, in turn. What is missing is skipped, and breaks nothing. */
export type Points = {
  /** Which observation each is. */
  readonly at: readonly number[];
  readonly values: readonly number[];
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
  const isThere = Number.isFinite(value) && (typeof denominator !== "number" || (denominator > 0 && Number.isFinite(denominator)));
  return isThere ? observation : { ...observation, value: null };
}

/** The points among cleaned observations, from one to another (not included). */
export function pointsIn(observations: readonly Observation[], from: number, to: number): Points {
  const at: number[] = [];
  const values: number[] = [];
  for (let n = from; n < to; n += 1) {
    const { value } = observations[n]!;
    if (value === null) continue;
    at.push(n);
    values.push(value);
  }
  return { at, values, size: sizeOf(values) };
}

/** The same points with what they are counted of. */
export function countedOf(observations: readonly Observation[], points: Points): CountedPoints {
  return {
    ...points,
    sizes: points.at.map((n) => finite(observations[n]!.denominator ?? Number.NaN)),
    numerators: points.at.map((n) => finite(observations[n]!.numerator ?? Number.NaN)),
  };
}

/** How large the numbers of a series are. */
export function sizeOf(values: readonly number[]): number {
  const sizes: number[] = [];
  for (const value of values) sizes.push(Math.abs(value));
  return meanOf(sizes) ?? 0;
}

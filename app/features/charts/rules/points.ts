import type { Day } from "#app/core/day.ts";
import { finite } from "./middle.ts";
import type { Observation } from "./types.ts";

/** The points of a stretch that are there, in turn. What is missing is skipped, and breaks nothing. */
export type Points = {
  /** Which observation each is. */
  readonly at: readonly number[];
  readonly days: readonly Day[];
  readonly values: readonly number[];
  /** What each is counted of; null where that is not known. */
  readonly sizes: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
};

/** An observation as it is reckoned with: no value when there is none, when it is no number, or is a part of nothing. */
export function cleaned(observation: Observation): Observation {
  const { value, denominator } = observation;
  const isThere = value !== null && Number.isFinite(value) && !(typeof denominator === "number" && !(denominator > 0));
  if (isThere) return observation;
  return value === null ? observation : { ...observation, value: null };
}

/** The points among cleaned observations, from one to another (not included). */
export function pointsIn(observations: readonly Observation[], from: number, to: number): Points {
  const points = { at: [] as number[], days: [] as Day[], values: [] as number[] };
  const [sizes, numerators]: (number | null)[][] = [[], []];
  for (let at = from; at < to; at += 1) {
    const { day, value, denominator, numerator } = observations[at]!;
    if (value === null) continue;
    points.at.push(at);
    points.days.push(day);
    points.values.push(value);
    sizes!.push(finite(denominator ?? Number.NaN));
    numerators!.push(finite(numerator ?? Number.NaN));
  }
  return { ...points, sizes: sizes!, numerators: numerators! };
}

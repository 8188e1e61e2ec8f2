import { type Day, daysBetween } from "#app/core/day.ts";
import type { Observation } from "#app/features/charts/rules/types.ts";
import { isShare, type MeasureFacts, type Points } from "./types.ts";

/**
 * Points as they are drawn, one observation for each, in their order. Percentages and rates are reckoned from their parts;
 * a denominator of nothing is nothing to count. Days between events are counted from the event before where nobody has
 * written them; the first event, and one after a time without data, has none before it.
 */
export function observationsOf({ data, per }: Pick<MeasureFacts, "data" | "per">, points: Points): Observation[] {
  if (isShare(data)) return sharesOf(per, points);
  if (data === "days-between") return daysBetweenOf(points);
  return points.days.map((day, at) => ({ day, value: points.values[at] ?? null }));
}

function sharesOf(per: number, { days, numerators, denominators }: Points): Observation[] {
  return days.map((day, at) => {
    const [numerator, denominator] = [numerators[at] ?? null, denominators[at] ?? null];
    const counted = numerator !== null && denominator !== null && denominator > 0;
    return { day, value: counted ? (numerator * per) / denominator : null, numerator, denominator };
  });
}

function daysBetweenOf({ days, values, said }: Points): Observation[] {
  const missing = new Set(said.flatMap(({ at, lacks }) => (lacks ? [at] : [])));
  let before: Day | null = null;
  return days.map((day, at) => {
    if (missing.has(at)) {
      before = null;
      return { day, value: null };
    }
    const since = before;
    before = day;
    return { day, value: values[at] ?? (since === null ? null : daysBetween(since, day)) };
  });
}

/** The first observation of a day or after it; as many as there are when all are before. */
export function firstFrom(observations: readonly Pick<Observation, "day">[], day: Day): number {
  const at = observations.findIndex((one) => one.day >= day);
  return at === -1 ? observations.length : at;
}

/** How many observations there are up to a day, that day included. */
export function countUntil(observations: readonly Pick<Observation, "day">[], day: Day): number {
  const at = observations.findIndex((one) => one.day > day);
  return at === -1 ? observations.length : at;
}

import type { Day } from "#app/core/day.ts";
import { duePeriods } from "#app/features/points/rules/periods.ts";
import { isBetween, type Series } from "./types.ts";

/**
 * The periods that wait for a number of a team's, the latest first: none of what is used no more, nor of what comes when
 * something happens.
 */
export function dueOf({ measure, points }: Pick<Series, "measure" | "points">, today: Day): Day[] {
  if (measure.retired || isBetween(measure.data)) return [];
  return duePeriods(measure.rhythm, today, { first: points.days[0] ?? null, filled: new Set(points.days) });
}

import { type Day, daysBetween } from "#app/core/day.ts";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import type { Chart, ChartSettings, Observation } from "#app/features/charts/rules/types.ts";
import { type Outcome, wayGone } from "./proposal.ts";

export type Point = {
  readonly day: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** An outcome measure as a team follows it. */
export type FollowedOutcome = Pick<ChartSettings, "chart" | "rules" | "direction" | "target" | "per" | "screening"> & {
  readonly isMain: boolean;
  /** Where the team was when it began, in the measure's unit. */
  readonly baseline: number | null;
  readonly points: readonly Point[];
  /** Until which day the line is frozen, and from which days it is split, as people have decided. */
  readonly frozenTo: Day | null;
  readonly splitFrom: readonly Day[];
};

/** What one of a team's outcome measures says of how far it has come. */
export function outcomeOf(followed: FollowedOutcome): Outcome {
  const observations = observationsOf(followed);
  const { chart, rules, direction, target, per, screening, frozenTo, splitFrom, isMain, baseline } = followed;
  const splits = splitFrom.map((day) => observations.findIndex((one) => one.day >= day)).filter((at) => at > 0);
  const frozen = frozenTo === null ? null : observations.filter(({ day }) => day <= frozenTo).length;
  const settings = { chart, rules, direction, target, per, screening, splits, baseline: frozen };
  const values = observations.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    isMain,
    gone: wayGone({ baseline, target }, values),
    isBetter: isBetter(reckonChart(observations, settings), followed),
  };
}

/** Numbers as they are drawn. Of an event that is told by its day alone, the days since the one before. */
function observationsOf({ points, per }: FollowedOutcome): Observation[] {
  return points.map((point, at) => {
    const { day, value, numerator, denominator } = point;
    if (numerator !== null && denominator !== null) {
      return { day, value: denominator > 0 ? (numerator / denominator) * per : null, numerator, denominator };
    }
    const before = points[at - 1];
    return { day, value: value ?? (before ? daysBetween(before.day, day) : null) };
  });
}

/**
 * Whether it has become better, and not by chance alone: the rules say so of what lies in the last part; or somebody has
 * split the line, who answered that the change is clear, wanted and expected to last, and the last part lies on the better side of the first.
 */
function isBetter({ parts, meaning }: Chart, { direction }: FollowedOutcome): boolean {
  if (meaning === "improvement") return true;
  const [first, last] = [parts[0]?.centre ?? null, parts.at(-1)?.centre ?? null];
  if (parts.length < 2 || first === null || last === null || direction === "neither") return false;
  return direction === "up" ? last > first : last < first;
}

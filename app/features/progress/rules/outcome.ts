import type { Chart } from "#app/features/charts/rules/types.ts";
import { type Charted, chartOf } from "#app/features/measures/rules/chart-of.ts";
import { type Outcome, wayGone } from "./proposal.ts";

/** An outcome measure as a team follows it. */
export type FollowedOutcome = Charted & {
  /** The one that tells most of the aim. */
  readonly main: boolean;
  /** Where the team was when it began, in the measure's unit. */
  readonly baseline: number | null;
};

/** What one of a team's outcome measures says of how far it has come. */
export function outcomeOf(followed: FollowedOutcome): Outcome {
  const chart = chartOf(followed);
  const values = chart.observations.flatMap(({ value }) => (value === null ? [] : [value]));
  return { isMain: followed.main, gone: wayGone(followed, values), isBetter: isBetter(chart) };
}

/**
 * Whether it has become better, and not by chance alone: the rules say so of what lies in the last part; or somebody has
 * split the line, who answered that the change is clear, wanted and expected to last, and the last part lies on the better side of the first.
 */
function isBetter({ parts, meaning, settings: { direction } }: Chart): boolean {
  if (meaning === "improvement") return true;
  const [first, last] = [parts[0]?.centre ?? null, parts.at(-1)?.centre ?? null];
  if (parts.length < 2 || first === null || last === null || direction === "neither") return false;
  return direction === "up" ? last > first : last < first;
}

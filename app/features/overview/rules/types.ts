import type { Day } from "#app/core/day.ts";
import type { By } from "#app/features/charts/rules/types.ts";
import type { Rhythm } from "#app/features/measures/rules/types.ts";
import type { Month } from "#app/features/supervised-months/rules/month.ts";
import type { Scored } from "./scores.ts";

/** What may be concluded of a team's chart. */
export type Verdict = "empty" | "too-few" | "quiet" | "better" | "worse" | "changed";

/** A measure as a team follows it, as far as it tells where to look. */
export type Followed = {
  readonly id: string;
  readonly name: string;
  readonly main: boolean;
  readonly verdict: Verdict;
  /** The rules by which that is concluded. Null: there is no point to conclude anything of. */
  readonly by: By | null;
  /** How often there is a number; null: when something happens. */
  readonly rhythm: Rhythm | null;
  /** The first day of the latest period that has a number, also one that is hidden from the reader; null: none has. */
  readonly latestOn: Day | null;
};

/** What is known of a team. `measures` in the order of the team's page. */
export type TeamFacts = {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly Followed[];
  readonly tests: {
    /** Begun and not studied yet. */
    readonly underWay: number;
    /** When the latest one began; null: none has. */
    readonly latestOn: Day | null;
  };
  /** Of the month that is told of. */
  readonly score: Scored | null;
  /** The months of which the report is late, the latest first. */
  readonly late: readonly Month[];
};

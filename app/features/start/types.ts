import type { Day } from "#app/core/day.ts";
import type { CycleDecision, CycleState } from "#app/features/cycles/rules/types.ts";

/** A test as start pages list it. */
export type StartTest = {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly number: number | null;
  readonly what: string;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
  readonly owner: string;
  readonly startsOn: Day | null;
  readonly learned: string;
  readonly commentsWanted: boolean;
};

export type StartIdea = {
  readonly id: string;
  readonly programmeId: string;
  readonly title: string;
  readonly team: string | null;
};

import type { Day } from "#app/core/day.ts";
import type { CycleDecision } from "#app/features/cycles/rules/types.ts";
import type { TeamWarning } from "#app/features/teams/rules.ts";

export type SharedLesson = {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly what: string;
  readonly learned: string;
  readonly decision: CycleDecision;
  readonly closedOn: Day;
};

/** A team as it stands beside the others. Never a measure of success, never a rank. */
export type TeamAtAGlance = {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly region: string;
  /** Null: only for those who answer for the programme. */
  readonly glance: {
    readonly members: number;
    readonly coordinator: string | null;
    readonly warnings: readonly TeamWarning[];
    readonly tests: Readonly<Record<"planned" | "doing" | "studied" | "closed", number>>;
    readonly latestOn: Day | null;
  } | null;
};

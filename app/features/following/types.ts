import type { Day } from "#app/core/day.ts";
import type { CycleDecision } from "#app/features/cycles/rules/types.ts";

/** A team as its manager outside follows it: what it is to reach, its tests by state, and what it learnt last. */
export type FollowedTeam = {
  readonly id: string;
  readonly name: string;
  readonly aim: {
    /** In the team's own words; else the programme's. */
    readonly own: boolean;
    readonly what: string;
    readonly forWhom: string;
    readonly howMuch: string;
    readonly byWhen: Day;
  };
  /** Drafts are nobody's but the team's, and are not counted. */
  readonly tests: Readonly<Record<"planned" | "doing" | "studied" | "closed", number>>;
  /** Of the tests that the team has shared, the one that was closed last. */
  readonly lesson: {
    readonly cycleId: string;
    readonly what: string;
    readonly learned: string;
    readonly decision: CycleDecision;
    readonly closedOn: Day;
  } | null;
};

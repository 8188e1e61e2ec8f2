import type { Day } from "#app/core/day.ts";

/** The states, in their order. A draft is not yet a test; the others are the wheel: plan, do, study, act. */
export const cycleStates = ["draft", "planned", "doing", "studied", "closed"] as const;
export type CycleState = (typeof cycleStates)[number];

export const cyclePurposes = ["collect", "develop", "test", "implement"] as const;
export type CyclePurpose = (typeof cyclePurposes)[number];

/** How large, from smallest: one worker with one family once · a few · the unit · several units · everyone concerned. */
export const cycleScales = ["once", "few", "unit", "severalUnits", "everyone"] as const;
export type CycleScale = (typeof cycleScales)[number];

export const extents = ["yes", "partly", "no"] as const;
export type Extent = (typeof extents)[number];

export const betters = ["yes", "no", "unclear"] as const;
export type Better = (typeof betters)[number];

export const cycleDecisions = ["abandon", "adapt", "extend", "implement"] as const;
export type CycleDecision = (typeof cycleDecisions)[number];

/** A question, what the team thinks will happen, and what happened. In a quick log the question may be left unsaid. */
export type Question = {
  readonly question: string;
  readonly prediction: string;
  readonly result: string;
};

/** What the rules of a cycle's life look at. Any richer row fits. */
export type CycleFacts = {
  readonly state: CycleState;
  readonly what: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** In their order. */
  readonly questions: readonly Question[];
  readonly learned: string;
  readonly decision: CycleDecision | null;
  /** Shared with the other teams of the programme. */
  readonly shared: boolean;
};

/** How far on a state is; a later one is larger. */
export function stateOrder(state: CycleState): number {
  return cycleStates.indexOf(state);
}

/** The next scale up; the largest stays. */
export function scaleAbove(scale: CycleScale): CycleScale {
  return cycleScales[cycleScales.indexOf(scale) + 1] ?? scale;
}

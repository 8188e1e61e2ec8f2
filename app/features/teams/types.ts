import type { Day } from "#app/core/day.ts";
import type { CycleDecision, CycleScale, CycleState } from "#app/features/cycles/rules/types.ts";
import type { Term } from "./rules.ts";

export type Member = {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly profession: string;
  readonly isTeamManager: boolean;
  /** Asks parents to take part; false too where that is not for her who looks. */
  readonly isRecruiter: boolean;
  /** She has claimed her account. */
  readonly hasAccount: boolean;
  readonly hasAddress: boolean;
  readonly unitId: string | null;
  readonly startedOn: Day;
};

/** What those see of a member who may change it. */
export type MemberFacts = {
  readonly unitId: string | null;
  /** Null: she has none, or it is not the visitor's to change. */
  readonly email: string | null;
};

export type NamedTerm = Term & { readonly name: string };

export type ChainLine = {
  readonly id: string;
  readonly title: string;
  readonly tests: number;
  readonly latest: {
    readonly id: string;
    readonly number: number;
    readonly what: string;
    readonly state: CycleState;
    readonly scale: CycleScale;
    readonly decision: CycleDecision | null;
  };
};

export type TestLine = {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly state: CycleState;
  readonly owner: string;
  readonly startsOn: Day;
};

export type LessonLine = {
  readonly id: string;
  readonly what: string;
  readonly learned: string;
  readonly decision: CycleDecision;
};

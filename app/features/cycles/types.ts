import type { Day } from "#app/core/day.ts";
import type {
  Better,
  CycleDecision,
  CyclePurpose,
  CycleScale,
  CycleState,
  Extent,
  Question as QuestionTexts,
} from "./rules/types.ts";

/** A test cycle as pages see it. Names as in prisma/cycles.prisma; days as text. */
export type Cycle = {
  id: string;
  teamId: string;
  programmeId: string;
  chainId: string | null;
  number: number | null;
  previousId: string | null;
  ownerId: string;
  ideaId: string | null;
  ideaDraft: string;
  driverId: string | null;
  state: CycleState;
  what: string;
  purpose: CyclePurpose;
  scale: CycleScale;
  measure: string;
  startsOn: Day | null;
  endsOn: Day | null;
  planWho: string;
  planWhat: string;
  planWhere: string;
  planWhen: string;
  recordWhat: string;
  recordHow: string;
  helpWanted: string;
  asPlanned: Extent | null;
  differed: string;
  observations: string;
  unexpected: string;
  learned: string;
  better: Better | null;
  decision: CycleDecision | null;
  decisionWhy: string;
  next: string;
  sharedAt: Date | null;
  partnersInvitedAt: Date | null;
  createdAt: Date;
  changedAt: Date;
  questions: Question[];
};

export type Question = QuestionTexts & {
  id: string;
  position: number;
  asPredicted: Extent | null;
};

import { isWritten, shorten } from "#app/core/text.ts";
import { cycleTextFields } from "./fields.ts";
import type { CycleDecision, CyclePurpose, CycleScale, CycleState, Question } from "./types.ts";
import { scaleAbove } from "./types.ts";

const carried = ["measure", "planWho", "planWhere", "recordWhat", "recordHow"] as const;

/** What the next cycle is made from. */
export type ClosedCycle = {
  readonly id: string;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
  readonly chainId: string | null;
  readonly ideaId: string | null;
  readonly driverId: string | null;
  readonly purpose: CyclePurpose;
  readonly scale: CycleScale;
  readonly what: string;
  readonly next: string;
  readonly questions: readonly Question[];
} & Readonly<Record<(typeof carried)[number], string>>;

/** What the next cycle begins with, as a draft. No dates: they are the team's to set. */
export type NextCycle = {
  readonly previousId: string;
  /** Null: the closed cycle stood alone, and the two begin a chain. */
  readonly chainId: string | null;
  readonly ideaId: string | null;
  readonly driverId: string | null;
  readonly purpose: CyclePurpose;
  readonly scale: CycleScale;
  readonly what: string;
  readonly questions: readonly Question[];
} & Readonly<Record<(typeof carried)[number], string>>;

/**
 * The next test, offered when a cycle is closed with *extend* (one scale up), *adapt* (the same scale) or, not as a matter
 * of course, *implement* (`suggested` is false: making it the way of working may be all that is left). Null for *abandon*,
 * for a cycle that is not closed, and for one that was the implementation itself.
 *
 * Questions are carried, predictions are not: at another scale or with a changed idea the team must think anew what
 * will happen, and a copied prediction would look like one that was made before the test.
 */
export function deriveNext(cycle: ClosedCycle): { readonly cycle: NextCycle; readonly suggested: boolean } | null {
  const { decision } = cycle;
  if (cycle.state !== "closed" || decision === null || decision === "abandon") return null;
  if (decision === "implement" && cycle.purpose === "implement") return null;
  const questions = cycle.questions
    .filter(({ question }) => isWritten(question))
    .map(({ question }) => ({ question, prediction: "", result: "" }));
  const { measure, planWho, planWhere, recordWhat, recordHow } = cycle;
  return {
    suggested: decision !== "implement",
    cycle: {
      previousId: cycle.id,
      chainId: cycle.chainId,
      ideaId: cycle.ideaId,
      driverId: cycle.driverId,
      purpose: nextPurpose(cycle.purpose, decision),
      scale: decision === "adapt" ? cycle.scale : scaleAbove(cycle.scale),
      what: shorten(isWritten(cycle.next) ? cycle.next.replace(/\s+/g, " ") : cycle.what, cycleTextFields.what.max),
      questions: questions.length > 0 ? questions : [{ question: "", prediction: "", result: "" }],
      measure,
      planWho,
      planWhere,
      recordWhat,
      recordHow,
    },
  };
}

/** Who has collected information and wants to go further tests next; otherwise the purpose stays. */
function nextPurpose(purpose: CyclePurpose, decision: CycleDecision): CyclePurpose {
  if (decision === "implement") return "implement";
  return purpose === "collect" && decision === "extend" ? "test" : purpose;
}

import { type Decision, no, yes } from "#app/core/decision.ts";
import { isWritten } from "#app/core/text.ts";
import { type CycleDecision, type CycleFacts, type CycleState, cycleStates, stateOrder } from "./types.ts";

/** What a cycle lacks before it can go on. `question` is its place in the list, from 0. */
export type Missing =
  | { readonly code: "cycle.what-missing" | "cycle.start-missing" }
  | { readonly code: "cycle.prediction-missing" | "cycle.prediction-unanswered"; readonly question: number }
  | { readonly code: "cycle.lesson-missing" | "cycle.decision-missing" };

/**
 * Everything that is lacking before the cycle may be in `to`, in the order of the worksheet: a form shows all of it at
 * once. The demands add up, since a text can be emptied again after its step.
 */
export function deriveMissing(cycle: CycleFacts, to: CycleState): Missing[] {
  const order = stateOrder(to);
  const missing: Missing[] = [];
  if (order >= stateOrder("planned")) {
    if (!isWritten(cycle.what)) missing.push({ code: "cycle.what-missing" });
    for (const question of withoutPrediction(cycle)) missing.push({ code: "cycle.prediction-missing", question });
    if (cycle.startsOn === null) missing.push({ code: "cycle.start-missing" });
  }
  if (order >= stateOrder("studied")) {
    cycle.questions.forEach(({ prediction, result }, question) => {
      if (isWritten(prediction) && !isWritten(result)) missing.push({ code: "cycle.prediction-unanswered", question });
    });
  }
  if (order >= stateOrder("closed")) {
    if (!isWritten(cycle.learned)) missing.push({ code: "cycle.lesson-missing" });
    if (cycle.decision === null) missing.push({ code: "cycle.decision-missing" });
  }
  return missing;
}

/** Questions that were asked but not answered beforehand; the first place when nothing is predicted at all. */
function withoutPrediction(cycle: CycleFacts): number[] {
  const asked = cycle.questions.flatMap(({ question, prediction, result }, place) =>
    !isWritten(prediction) && (isWritten(question) || isWritten(result)) ? [place] : [],
  );
  if (asked.length > 0) return asked;
  return cycle.questions.some(({ prediction }) => isWritten(prediction)) ? [] : [0];
}

export type Move = {
  readonly from: CycleState;
  readonly to: CycleState;
  readonly direction: "forward" | "back";
  /** Why it goes back; empty when it goes forward. */
  readonly reason: string;
};

export type MoveRefusal =
  | Missing["code"]
  | "cycle.already-there"
  | "cycle.is-closed"
  | "cycle.one-step-at-a-time"
  | "cycle.reason-missing"
  | "cycle.started-not-draft"
  | "cycle.shared-not-draft";

/**
 * May the cycle go to that state? One step forward, when nothing is missing; or back any number of steps, with a reason.
 * A closed cycle does not move: it is opened again (`decideReopen`), which is another person's right.
 * Back to a draft, and so to where it can be deleted, goes only what was never started or shared: a failed test that
 * could vanish by a detour would be lost to learning. `everStarted`: it has been in `doing` at some time.
 */
export function decideMove(
  cycle: CycleFacts,
  to: CycleState,
  how: { readonly reason: string; readonly everStarted: boolean },
): Decision<Move, MoveRefusal> {
  const { state: from } = cycle;
  if (from === "closed") return no("cycle.is-closed");
  const steps = stateOrder(to) - stateOrder(from);
  if (steps === 0) return no("cycle.already-there");
  if (steps > 1) return no("cycle.one-step-at-a-time", { next: cycleStates[stateOrder(from) + 1] ?? from });
  if (steps === 1) {
    const missing = deriveMissing(cycle, to);
    return missing[0] ? refuse(missing[0], missing.length) : yes({ from, to, direction: "forward", reason: "" });
  }
  if (to === "draft" && (how.everStarted || from !== "planned")) return no("cycle.started-not-draft");
  if (to === "draft" && cycle.shared) return no("cycle.shared-not-draft");
  if (!isWritten(how.reason)) return no("cycle.reason-missing");
  return yes({ from, to, direction: "back", reason: how.reason });
}

/** Says the first thing missing, and how many there are. `question` counts from 1: it is for a reader. */
function refuse(missing: Missing, count: number) {
  return no(missing.code, "question" in missing ? { count, question: missing.question + 1 } : { count });
}

export type Closing = { readonly decision: CycleDecision; readonly learned: string };

/**
 * May the cycle be closed, and with what? Closing is what makes a lesson of it: abandoning with a lesson weighs as much as
 * any other decision, and the rule asks the same of all four.
 */
export function decideClose(cycle: CycleFacts): Decision<Closing, Missing["code"] | "cycle.not-studied"> {
  if (cycle.state !== "studied") return no("cycle.not-studied", { state: cycle.state });
  const missing = deriveMissing(cycle, "closed");
  if (missing[0]) return refuse(missing[0], missing.length);
  if (cycle.decision === null) return no("cycle.decision-missing");
  return yes({ decision: cycle.decision, learned: cycle.learned });
}

/** A closed cycle is opened again with a reason, and is studied then. That only the coordinator may is the policy's. */
export function decideReopen(
  cycle: Pick<CycleFacts, "state">,
  how: { readonly reason: string },
): Decision<{ readonly to: "studied"; readonly reason: string }, "cycle.not-closed" | "cycle.reason-missing"> {
  if (cycle.state !== "closed") return no("cycle.not-closed", { state: cycle.state });
  if (!isWritten(how.reason)) return no("cycle.reason-missing");
  return yes({ to: "studied", reason: how.reason });
}

/** Only a draft can be deleted. What has been planned stays, whatever came of it. */
export function decideDelete(cycle: Pick<CycleFacts, "state">): Decision<null, "cycle.not-a-draft"> {
  return cycle.state === "draft" ? yes(null) : no("cycle.not-a-draft", { state: cycle.state });
}

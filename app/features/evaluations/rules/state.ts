import { momentOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** So many days after the last day one may answer. */
export const answerDays = 14;

/** What decides how an evaluation stands. */
export type Standing = {
  readonly kind: string;
  readonly published: boolean;
  readonly cancelled: boolean;
  /** Its first day and last day; none: no day is set yet. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** In minutes since midnight by Stockholm's clock, on the last day. */
  readonly endsAt: number | null;
  /** By the lead, before its time. */
  readonly opened: boolean;
  readonly closed: boolean;
};

export type State = "none" | "coming" | "open" | "closed";

/** A team's group interview is not evaluated: there are never more of them than would know each other's words. */
const notEvaluated = ["group_interview"];

/** Opens when the last day ends, closes when fourteen days have gone; or earlier, when the lead says so. */
export function stateOf(of: Standing, now: Date): State {
  const { lastDay, endsAt } = of;
  if (!of.published || of.cancelled || notEvaluated.includes(of.kind) || lastDay === null || endsAt === null)
    return "none";
  if (of.closed || dayOf(now) > lastDayToAnswer(lastDay)) return "closed";
  return of.opened || now >= momentOf(lastDay, endsAt) ? "open" : "coming";
}

/** The last day on which one may answer; it ends in Stockholm. */
export const lastDayToAnswer = (lastDay: Day): Day => addDays(lastDay, answerDays);

/** Whether the lead may open it now: on one of the days, while people are there. */
export function decideOpen(
  of: Standing,
  now: Date,
): Decision<"open", "evaluation.not-coming" | "evaluation.too-early"> {
  if (stateOf(of, now) !== "coming") return no("evaluation.not-coming");
  return of.firstDay !== null && dayOf(now) >= of.firstDay ? yes("open") : no("evaluation.too-early");
}

/** Whether the lead may close it now. It is never opened again: what came later could be told from what was shown before. */
export function decideClose(of: Standing, now: Date): Decision<"closed", "evaluation.not-open"> {
  return stateOf(of, now) === "open" ? yes("closed") : no("evaluation.not-open");
}

/** Whether the questions may be changed: until somebody can have answered them. */
export function decideQuestions(of: Standing, now: Date): Decision<"coming", "evaluation.begun"> {
  return stateOf(of, now) === "coming" ? yes("coming") : no("evaluation.begun");
}

/** Whether an answer is taken now. */
export function decideAnswer(of: Standing, now: Date): Decision<"open", "evaluation.not-yet" | "evaluation.over"> {
  const state = stateOf(of, now);
  return state === "open" ? yes("open") : no(state === "coming" ? "evaluation.not-yet" : "evaluation.over");
}

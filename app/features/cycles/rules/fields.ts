import { type CycleState, stateOrder } from "./types.ts";

export const phases = ["plan", "do", "study", "act"] as const;
export type Phase = (typeof phases)[number];

/**
 * `from`: the first state in which the field is filled in; a closed cycle takes no text at all until it is reopened.
 * What happened and what was learnt can be written from `doing`: a cycle cannot be called studied before they are.
 * `max`: characters (UTF-16 units, as `maxlength` counts).
 */
export type TextField = { readonly phase: Phase; readonly from: CycleState; readonly max: number };

const line = 300;
const passage = 4_000;

const text = (phase: Phase, from: CycleState, max: number): TextField => ({ phase, from, max });

/** Every text of the worksheet's head and four parts, in the order of the page. Names are the columns'. */
export const cycleTextFields = {
  what: text("plan", "draft", line),
  measure: text("plan", "draft", line),
  planWho: text("plan", "draft", line),
  planWhat: text("plan", "draft", passage),
  planWhere: text("plan", "draft", line),
  planWhen: text("plan", "draft", line),
  recordWhat: text("plan", "draft", passage),
  recordHow: text("plan", "draft", passage),
  helpWanted: text("plan", "draft", line),
  differed: text("do", "doing", passage),
  observations: text("do", "doing", passage),
  unexpected: text("do", "doing", passage),
  learned: text("study", "doing", passage),
  decisionWhy: text("act", "studied", passage),
  next: text("act", "studied", passage),
} as const satisfies Record<string, TextField>;

/** The texts of each question. */
export const questionTextFields = {
  question: text("plan", "draft", line),
  prediction: text("plan", "draft", passage),
  result: text("study", "doing", passage),
} as const satisfies Record<string, TextField>;

/** What is chosen, not written. `endsOn` and `startsOn` have a rule of their own: `decideDates`. */
export const cycleChoiceFields = {
  ownerId: { phase: "plan", from: "draft" },
  ideaId: { phase: "plan", from: "draft" },
  driverId: { phase: "plan", from: "draft" },
  purpose: { phase: "plan", from: "draft" },
  scale: { phase: "plan", from: "draft" },
  asPlanned: { phase: "do", from: "doing" },
  better: { phase: "study", from: "doing" },
  decision: { phase: "act", from: "studied" },
} as const satisfies Record<string, Omit<TextField, "max">>;

export const questionChoiceFields = {
  asPredicted: { phase: "study", from: "doing" },
} as const satisfies Record<string, Omit<TextField, "max">>;

export type CycleTextField = keyof typeof cycleTextFields;
export type QuestionTextField = keyof typeof questionTextFields;
export type CycleChoiceField = keyof typeof cycleChoiceFields;

/** More questions than this is a study, not a small test. */
export const mostQuestions = 12;

/** The longest reason for going back or opening again. */
export const longestReason = 1_000;

/** Whether a field that is filled in from `from` can be changed in that state. */
export function isEditable(field: { readonly from: CycleState }, state: CycleState): boolean {
  return state !== "closed" && stateOrder(state) >= stateOrder(field.from);
}

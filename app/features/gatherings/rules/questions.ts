import { type Decision, no, yes } from "#app/core/decision.ts";
import { tidyLine } from "#app/core/text.ts";

export const questionKinds = ["text", "choice", "choices"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const labelMax = 300;
export const optionMax = 200;
export const mostOptions = 30;
export const mostQuestions = 20;
export const eraseAfterRange = [0, 3650] as const;

export type Question = {
  readonly kind: QuestionKind;
  readonly label: string;
  /** What one chooses from; none for a text. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** So many days after the last day its answers are erased. Null: they are kept. */
  readonly eraseAfterDays: number | null;
};

/** What has been answered already: how many have, and which of the options somebody has chosen. */
export type Answered = { readonly answers: number; readonly chosen: readonly string[] };

export type QuestionRefusal =
  | "question.options-few"
  | "question.options-many"
  | "question.option-long"
  | "question.kind-fixed"
  | "question.option-chosen"
  | "question.has-answers";

/** The lines of a form's field as options: each once, without empty ones. */
export function optionsIn(text: string): string[] {
  const lines = text.split("\n").map(tidyLine);
  return [...new Set(lines.filter((line) => line !== ""))];
}

/**
 * May a question be asked like this? Once it is answered it stays of its kind, and what somebody has chosen stays to be
 * chosen: an answer must not come to mean something else.
 */
export function decideQuestion(
  question: Question,
  before: { readonly kind: QuestionKind; readonly answered: Answered } | null,
): Decision<Question, QuestionRefusal> {
  const options = question.kind === "text" ? [] : question.options;
  if (question.kind !== "text" && options.length < 2) return no("question.options-few");
  if (options.length > mostOptions) return no("question.options-many", { most: mostOptions });
  if (options.some((option) => option.length > optionMax)) return no("question.option-long", { most: optionMax });
  if (before && before.answered.answers > 0) {
    if (question.kind !== before.kind) return no("question.kind-fixed");
    const gone = before.answered.chosen.find((option) => !options.includes(option));
    if (question.kind !== "text" && gone !== undefined) return no("question.option-chosen", { option: gone });
  }
  return yes({ ...question, options });
}

/** May a question be removed? Answers go with it, so that is asked first. */
export function decideRemoval(answers: number, sure: boolean): Decision<null, QuestionRefusal> {
  return answers > 0 && !sure ? no("question.has-answers", { answers }) : yes(null);
}

/** A question as one text, to see whether it is still as a form showed it. */
export function asSeen({ kind, label, options, required, eraseAfterDays }: Question): string {
  return JSON.stringify([kind, label, options, required, eraseAfterDays]);
}

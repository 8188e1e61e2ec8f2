import { type Decision, no, yes } from "#app/core/decision.ts";
import { tidyLine } from "#app/core/text.ts";

/** How a question is answered: in words, by one of some answers, or on a scale. Whichever it is, there is room for words. */
export const questionKinds = ["text", "choice", "scale"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const longestWords = 500;
export const longestLabel = 60;
export const mostChoices = 12;
/** Steps of a scale, from its first to its last. */
export const longestScale = 20;
/** As many as an hour and a half holds, and more. */
export const mostQuestions = 60;

export type Scale = {
  readonly from: number;
  readonly to: number;
  readonly fromLabel: string;
  readonly toLabel: string;
};

/** What is asked. Never changed: other words are another question. */
export type Asked = {
  readonly kind: QuestionKind;
  readonly words: string;
  /** Of a choice; else none. */
  readonly choices: readonly string[];
  /** Of a scale. */
  readonly scale: Scale | null;
};

export type Question = Asked & {
  readonly id: string;
  readonly occasion: number;
  /** By what it is known where answers are counted; each once in a study. */
  readonly number: number;
  readonly inUse: boolean;
};

/** As it was written in a form: answers line by line, numbers as text. */
export type WrittenQuestion = {
  readonly kind: QuestionKind;
  readonly words: string;
  readonly choices: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly fromLabel: string;
  readonly toLabel: string;
};

export type QuestionRefusal =
  | "interviews.choices-few"
  | "interviews.choices-many"
  | "interviews.choices-twice"
  | "interviews.choice-long"
  | "interviews.scale-ends"
  | "interviews.scale-backwards"
  | "interviews.scale-long";

/** What a form asks. What belongs to another kind of question is passed over. `field`: where the no is to be said. */
export function decideQuestion(written: WrittenQuestion): Decision<Asked, QuestionRefusal> {
  const { kind } = written;
  const words = tidyLine(written.words);
  if (kind === "text") return yes({ kind, words, choices: [], scale: null });
  if (kind === "choice") {
    const choices = written.choices.split("\n").map(tidyLine).filter(Boolean);
    const wrong = wrongChoices(choices);
    return wrong ? no(wrong, { field: "choices" }) : yes({ kind, words, choices, scale: null });
  }
  const { from, to } = written;
  if (from === null) return no("interviews.scale-ends", { field: "from" });
  if (to === null) return no("interviews.scale-ends", { field: "to" });
  if (to <= from) return no("interviews.scale-backwards", { field: "to" });
  if (to - from > longestScale) return no("interviews.scale-long", { field: "to" });
  const labels = { fromLabel: tidyLine(written.fromLabel), toLabel: tidyLine(written.toLabel) };
  return yes({ kind, words, choices: [], scale: { from, to, ...labels } });
}

function wrongChoices(choices: readonly string[]): QuestionRefusal | null {
  if (choices.length < 2) return "interviews.choices-few";
  if (choices.length > mostChoices) return "interviews.choices-many";
  if (choices.some((one) => one.length > longestWords / 5)) return "interviews.choice-long";
  return new Set(choices).size < choices.length ? "interviews.choices-twice" : null;
}

/** Whether two ask the same, so that nothing is to be written. */
export const asksSame = (one: Asked, other: Asked): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));
const plain = ({ kind, words, choices, scale }: Asked) => [
  ...[kind, words, choices],
  scale && [scale.from, scale.to, scale.fromLabel, scale.toLabel],
];

/** The figures by which a question is answered, with what each means; of one in words, none. */
export function figuresOf({ choices, scale }: Asked): { readonly value: number; readonly label: string }[] {
  if (!scale) return choices.map((label, at) => ({ value: at + 1, label }));
  return Array.from({ length: scale.to - scale.from + 1 }, (_, at) => {
    const value = scale.from + at;
    const label = value === scale.from ? scale.fromLabel : value === scale.to ? scale.toLabel : "";
    return { value, label };
  });
}

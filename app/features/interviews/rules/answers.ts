import { type Decision, no, yes } from "#app/core/decision.ts";
import { tidyText } from "#app/core/text.ts";
import { figuresOf, type Question } from "./guide.ts";

export const longestAnswer = 4000;
export const longestNotes = 20_000;

/** What a participant said at an occasion, by the questions' numbers. What was not answered is not there. */
export type Kept = {
  readonly figures: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, string>>;
  readonly notes: string;
};

export const nothingKept: Kept = { figures: {}, words: {}, notes: "" };

/** The fields of a form in which a question is answered. */
export const figureField = ({ number }: Pick<Question, "number">) => `a${number}`;
export const wordsField = ({ number }: Pick<Question, "number">) => `w${number}`;

/** The questions of an interview's page: those in use, and those that have an answer though they are in use no more. */
export function questionsOf(guide: readonly Question[], occasion: number, { figures, words }: Kept): Question[] {
  return guide.filter(
    ({ occasion: of, number, inUse }) =>
      of === occasion && (inUse || String(number) in figures || String(number) in words),
  );
}

/** What a form says. A figure is one that the question has, or nothing. `field`: where the no is to be said. */
export function decideAnswers(
  questions: readonly Question[],
  fields: Readonly<Record<string, string>>,
  notes: string,
): Decision<Kept, "form.outdated"> {
  const figures: Record<string, number> = {};
  const words: Record<string, string> = {};
  for (const question of questions) {
    const figure = fields[figureField(question)] ?? "";
    const found = figuresOf(question).find(({ value }) => String(value) === figure);
    if (figure !== "" && !found) return no("form.outdated", { field: figureField(question) });
    if (found) figures[question.number] = found.value;
    const text = tidyText(fields[wordsField(question)] ?? "");
    if (text !== "") words[question.number] = text;
  }
  return yes({ figures, words, notes: tidyText(notes) });
}

/** What is kept, as the form holds it. */
export function fieldsOf(questions: readonly Question[], { figures, words, notes }: Kept): Record<string, string> {
  const of = questions.flatMap((question) => [
    [figureField(question), String(figures[question.number] ?? "")],
    [wordsField(question), words[question.number] ?? ""],
  ]);
  return { ...Object.fromEntries(of), notes };
}

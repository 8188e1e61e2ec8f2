/** The steps of a statement, from not at all to wholly. */
export const scale = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scale)[number];

/** So many questions at most, so that it takes two minutes. */
export const mostQuestions = 8;
/** The longest question, and the longest answer to one, in characters. */
export const labelMax = 300;
export const textMax = 2000;

export const questionKinds = ["scale", "text"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Our own questions, by what they are about. They read the same at every gathering, so that gatherings can be compared. */
export const standards = ["useful", "own_time", "next_test", "clear", "take_home", "change"] as const;
export type Standard = (typeof standards)[number];

export const kindOfStandard = (standard: Standard): QuestionKind =>
  standard === "take_home" || standard === "change" ? "text" : "scale";

/** What is asked when the lead has not written anything else: at a learning seminar teams work, elsewhere people listen. */
export function standardsFor(kindOfGathering: string): readonly Standard[] {
  return kindOfGathering === "learning_seminar"
    ? ["useful", "own_time", "next_test", "take_home", "change"]
    : ["useful", "clear", "take_home", "change"];
}

export type Question = {
  readonly position: number;
  readonly kind: QuestionKind;
  readonly standard: Standard | null;
  readonly label: string | null;
};

/** What the answer to a question is called in a form. */
export const fieldOf = ({ position }: Pick<Question, "position">) => `q${position}`;

/** How many chose each step, from 1 to 5. */
export function countsOf(scores: readonly number[]): number[] {
  return scale.map((step) => scores.filter((score) => score === step).length);
}

/** The mean of a distribution, and the share that agrees (4 or 5), 0–1. Of nothing: null. */
export function summaryOf(counts: readonly number[]): { n: number; mean: number; agree: number } | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const total = counts.reduce((sum, count, i) => sum + count * (i + 1), 0);
  return { n, mean: total / n, agree: ((counts[3] ?? 0) + (counts[4] ?? 0)) / n };
}

/** The largest share that any step has in any of the distributions, 0–1: drawn to it, all of them compare. */
export function largestShare(distributions: readonly (readonly number[])[]): number {
  return Math.max(
    0,
    ...distributions.map((counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      return n === 0 ? 0 : Math.max(...counts) / n;
    }),
  );
}

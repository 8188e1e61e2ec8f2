import type { Coarsening } from "./coarse.ts";
import { figuresOf, type Question } from "./guide.ts";

/** Figures that say why there is none. No question has them. */
export const notAsked = 998;
export const notAnswered = 999;

/** A column of what is taken out for analysis. */
export type Column = {
  /** What it is called in files: letters and figures of ASCII, which every program takes. */
  readonly name: string;
  readonly kind: "text" | "day" | "figure";
  /** Of a question. */
  readonly question: Question | null;
};

export type Choice = {
  /** Null: all of them. */
  readonly occasion: number | null;
  readonly days: Coarsening;
  readonly municipality: boolean;
};

/** The columns: who, when, and each question that is answered by figures. What was said in words leaves by another way. */
export function columnsOf(guide: readonly Question[], { occasion, days, municipality }: Choice): Column[] {
  const asked = guide.filter((one) => one.kind !== "text" && (occasion === null || one.occasion === occasion));
  return [
    { name: "code", kind: "text", question: null },
    { name: "occasion", kind: "figure", question: null },
    { name: days === "month" ? "month" : "day", kind: days === "month" ? "text" : "day", question: null },
    ...(municipality ? ([{ name: "municipality", kind: "text", question: null }] as const) : []),
    ...asked
      .toSorted((a, b) => a.number - b.number)
      .map((question): Column => ({ name: `q${question.number}`, kind: "figure", question })),
  ];
}

export type Answered = {
  readonly code: string;
  readonly occasion: number;
  /** As it leaves. */
  readonly when: string;
  readonly municipality: string;
  readonly figures: Readonly<Record<string, number>>;
};

export type Answers = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** An interview as a row of those columns. */
export function rowOf(columns: readonly Column[], one: Answered): (string | number)[] {
  return columns.map(({ name, question }) => {
    if (question) {
      if (question.occasion !== one.occasion) return notAsked;
      return one.figures[question.number] ?? notAnswered;
    }
    return name === "code"
      ? one.code
      : name === "occasion"
        ? one.occasion
        : name === "municipality"
          ? one.municipality
          : one.when;
  });
}

/** What each figure of a column means, in the order of the figures; of one that is no question, nothing. */
export function meaningsOf(
  { question }: Column,
  words: { readonly notAsked: string; readonly notAnswered: string },
): { readonly value: number; readonly label: string }[] {
  if (!question) return [];
  return [
    ...figuresOf(question).filter(({ label }) => label !== ""),
    { value: notAsked, label: words.notAsked },
    { value: notAnswered, label: words.notAnswered },
  ];
}

import type { WrittenQuestion } from "#app/features/interviews/rules/guide.ts";

/** A question as a form holds it: in words, unless it is said otherwise. */
export const question = (more: Partial<WrittenQuestion> = {}): WrittenQuestion => ({
  ...{ kind: "text", words: "Hur har stödet varit?", choices: "", from: null, to: null, fromLabel: "", toLabel: "" },
  ...more,
});

/** Questions 1 to 3 of an occasion: in words, a choice and a scale. */
export const someQuestions: readonly WrittenQuestion[] = [
  question(),
  question({ kind: "choice", words: "Hur ofta träffas ni?", choices: "Varje vecka\nNågon gång i månaden\nMer sällan" }),
  question({ kind: "scale", words: "Hur är stödet?", from: 0, to: 10, fromLabel: "Dåligt", toLabel: "Bra" }),
];

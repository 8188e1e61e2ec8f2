import { type OwnWords, wrongIn } from "#app/i18n/own-words.ts";

/** The longest text for one of ours, and the most that all of them take, in bytes of JSON. */
export const longestWord = 500;
export const mostBytes = 90_000;

/** What a form's field for one of our texts is called. */
export const wordField = (key: string) => `word.${key}`;

export const wordGroups = ["pages", "messages", "times"] as const;
export type WordGroup = (typeof wordGroups)[number];

/** Where a parent meets a text of ours: on the pages, in a message, or in how a time is said. */
export function groupOf(key: string): WordGroup {
  if (/^(mail|sms)\./.test(key)) return "messages";
  return /^(start|when|takes|length\..*|place\..*)$/.test(key) ? "times" : "pages";
}

/** What holds the place of something in a text of ours, and must be in theirs: `{when}`. */
export const holesOf = (text: string): string[] => [...new Set(text.match(/\{[a-z]+\}/g) ?? [])];

/** Those of `said` that are texts of ours, trimmed, without the empty ones; in our order. */
export const tidyWords = (said: OwnWords, ours: OwnWords): OwnWords =>
  Object.fromEntries(
    Object.keys(ours).flatMap((key) => {
      const text = said[key]?.trim() ?? "";
      return text === "" ? [] : [[key, text] as const];
    }),
  );

/** Texts that are written and do not hold what ours hold. */
export const unusable = (words: OwnWords, ours: OwnWords): string[] =>
  wrongIn(words, ours).filter((key) => words[key] !== undefined);

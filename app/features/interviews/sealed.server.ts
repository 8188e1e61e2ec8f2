import type { KeyObject } from "node:crypto";
import { open, type Place, seal } from "#app/platform/vault/seal.server.ts";
import type { Kept } from "./rules/answers.ts";

/** Where an interview stands: its row, code and key. */
export type InterviewRow = { readonly id: string; readonly code: string; readonly keyVersion: number };
type Column = "answers" | "words" | "notes";

const placeOf = (row: InterviewRow, column: Column): Place => ({
  ...{ store: "research", table: "interview", column },
  ...{ row: row.id, code: row.code, keyVersion: row.keyVersion },
});

export type SealedInterview = Readonly<Record<Column, Buffer>>;

export function sealInterview(key: KeyObject, row: InterviewRow, { figures, words, notes }: Kept): SealedInterview {
  const sealed = (column: Column, text: string) => seal(key, placeOf(row, column), text);
  return {
    answers: sealed("answers", JSON.stringify(figures)),
    words: sealed("words", JSON.stringify(words)),
    notes: sealed("notes", notes),
  };
}

/** The figures alone. @throws SealBroken */
export const openFigures = (key: KeyObject, row: InterviewRow, answers: Buffer) =>
  JSON.parse(open(key, placeOf(row, "answers"), answers)) as Kept["figures"];

/** What was said in words, and the notes. @throws SealBroken */
export const openWords = (key: KeyObject, row: InterviewRow, sealed: Pick<SealedInterview, "words" | "notes">) => ({
  words: JSON.parse(open(key, placeOf(row, "words"), sealed.words)) as Kept["words"],
  notes: open(key, placeOf(row, "notes"), sealed.notes),
});

/** @throws SealBroken */
export const openInterview = (key: KeyObject, row: InterviewRow, sealed: SealedInterview): Kept => ({
  figures: openFigures(key, row, sealed.answers),
  ...openWords(key, row, sealed),
});

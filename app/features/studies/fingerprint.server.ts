import { createHash } from "node:crypto";
import type { OwnWords } from "#app/i18n/own-words.ts";
import type { StudyFacts } from "./rules/facts.ts";

/** The same facts always give the same text; a form carries it to say what it was made from. */
export function fingerprintOf(facts: StudyFacts): string {
  const { name, familiesPerMunicipality, placeKinds, interpreter, legalBasis, secrecy, windows } = facts;
  const said = [name, familiesPerMunicipality, [...placeKinds].toSorted(), interpreter, legalBasis, secrecy];
  const ofWindows = windows.map(({ countedFrom, fromMonths, toMonths }) => [countedFrom, fromMonths, toMonths]);
  return digestOf([said, ofWindows]);
}

/** The same of the words for a language. */
export const fingerprintOfWords = (words: OwnWords): string =>
  digestOf(Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const digestOf = (said: unknown) => createHash("sha256").update(JSON.stringify(said)).digest("base64url");

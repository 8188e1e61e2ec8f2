import { createHash } from "node:crypto";
import type { StudyFacts } from "./rules/facts.ts";

/** The same facts always give the same text; a form carries it to say what it was made from. */
export function fingerprintOf(facts: StudyFacts): string {
  const { name, familiesPerMunicipality, placeKinds, interpreter, legalBasis, secrecy, windows } = facts;
  const said = [name, familiesPerMunicipality, [...placeKinds].toSorted(), interpreter, legalBasis, secrecy];
  const ofWindows = windows.map(({ countedFrom, fromMonths, toMonths }) => [countedFrom, fromMonths, toMonths]);
  return createHash("sha256")
    .update(JSON.stringify([said, ofWindows]))
    .digest("base64url");
}

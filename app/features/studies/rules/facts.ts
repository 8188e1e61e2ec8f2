import { type Decision, no, yes } from "#app/core/decision.ts";

export const placeKinds = ["home", "office", "phone", "video"] as const;
/** Where a parent can be met. */
export type PlaceKind = (typeof placeKinds)[number];

export const anchors = ["previous", "first"] as const;
/** From which occasion a window is counted. */
export type Anchor = (typeof anchors)[number];

/** When an occasion is to be, in whole months, both included. */
export type Window = { readonly countedFrom: Anchor; readonly fromMonths: number; readonly toMonths: number };

/** Occasions that a study can have; the first has no window. */
export const mostOccasions = 5;
/** Months to which a window can reach. */
export const longestWait = 120;

export type StudyFacts = {
  readonly name: string;
  readonly familiesPerMunicipality: number;
  readonly placeKinds: readonly PlaceKind[];
  readonly interpreter: boolean;
  readonly legalBasis: string;
  readonly secrecy: string;
  /** Of the second occasion and those after it, in their order. */
  readonly windows: readonly Window[];
};

/** What a study begins with: ten families, met three times a year apart. */
export const usualFacts: Omit<StudyFacts, "name"> = {
  familiesPerMunicipality: 10,
  placeKinds: ["home", "office", "phone", "video"],
  interpreter: true,
  legalBasis: "",
  secrecy: "",
  windows: [
    { countedFrom: "previous", fromMonths: 10, toMonths: 14 },
    { countedFrom: "previous", fromMonths: 10, toMonths: 14 },
  ],
};

/** A window as it was written; null: the study has no such occasion. */
export type WrittenWindow = {
  readonly countedFrom: Anchor;
  readonly fromMonths: number | null;
  readonly toMonths: number | null;
};

export type WindowRefusal = "study.window-half" | "study.window-backwards" | "study.window-gap";

/**
 * The windows of a form, in the order of the occasions from the second on. One with neither month is no occasion, and none
 * may follow it. The field that is wrong is said as `field`.
 */
export function decideWindows(written: readonly WrittenWindow[]): Decision<readonly Window[], WindowRefusal> {
  const windows: Window[] = [];
  let ended = false;
  for (const [at, { countedFrom, fromMonths, toMonths }] of written.entries()) {
    const number = at + 2;
    if (fromMonths === null && toMonths === null) {
      ended = true;
      continue;
    }
    if (ended) return no("study.window-gap", { field: `from${number}` });
    if (fromMonths === null) return no("study.window-half", { field: `from${number}` });
    if (toMonths === null) return no("study.window-half", { field: `to${number}` });
    if (toMonths < fromMonths) return no("study.window-backwards", { field: `to${number}` });
    windows.push({ countedFrom, fromMonths, toMonths });
  }
  return yes(windows);
}

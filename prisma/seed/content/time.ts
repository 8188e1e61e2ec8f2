import type { OwnKind } from "#app/features/time/rules/kinds.ts";
import { type PromiseNumbers, usualPromise } from "#app/features/time/rules/promise.ts";

/** What somebody writes to a line of her own time; most write nothing. */
export type TimeText = {
  promise: PromiseNumbers;
  words: Record<OwnKind, string[]>;
};

export const time: TimeText = {
  // The demo's seminars are days of seven hours.
  promise: { ...usualPromise, dayMinutes: 420 },
  words: {
    preparation: [
      "Dagordning och utskick",
      "Läste in mig på brevet",
      "Tavlan inför seminariet",
      "Förberedde teammötet",
      "",
      "",
    ],
    analysis: [
      "Gick igenom veckobladen",
      "Räknade samtalen med arbetslaget",
      "Läste svaren tillsammans i enheten",
      "",
      "",
      "",
    ],
    travel: ["Tåg tur och retur", "Bil, tre i samma", "Buss och en bit till fots", "", ""],
  },
};

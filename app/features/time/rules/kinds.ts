/** What one adds a line about. Asking parents to take part, and interviewing them, is none: who did so is counted nowhere. */
export const ownKinds = ["preparation", "analysis", "travel"] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What time goes to, in the order in which it is shown: first what falls out of what happens, then one's own lines. */
export const kinds = [
  "meeting",
  "supervision",
  "seminar",
  "interview",
  "conference",
  "information",
  ...ownKinds,
] as const;
export type Kind = (typeof kinds)[number];

/** Those of which something is promised. */
export const promisedKinds = ["meeting", "supervision", "seminar", "interview", "conference"] as const satisfies Kind[];
export type PromisedKind = (typeof promisedKinds)[number];

/** The longest word to a line, in characters (UTF-16 units, as `maxlength` counts). */
export const wordMax = 120;

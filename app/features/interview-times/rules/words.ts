/** Lengths that people have a word for. */
export const wordedLengths = [30, 45, 60, 75, 90, 105, 120, 150, 180] as const;
export type WordedLength = (typeof wordedLengths)[number];

/** Which message says how long: "an hour and a half", or so many minutes where there is no word. */
export function lengthKey(minutes: number): `length.${WordedLength}` | "length.minutes" {
  const worded = wordedLengths.find((length) => length === minutes);
  return worded === undefined ? "length.minutes" : `length.${worded}`;
}

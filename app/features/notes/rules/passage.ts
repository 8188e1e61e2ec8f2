import { type Decision, no, yes } from "#app/core/decision.ts";
import { maskIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten } from "#app/core/text.ts";

/** The longest quote of a passage that is talked about, in characters. */
export const quoteMax = 500;
/** The most bytes that an end of a passage may be. */
export const endMaxBytes = 512;

/**
 * A passage as it is quoted beside the note: in one line, cut off where it is long. Who a client is stands nowhere, also when
 * it still stands in the note for a moment.
 */
export function decideQuote(passage: string): Decision<{ readonly quote: string }, "field.required"> {
  const line = maskIdentityNumbers(passage).replace(/\s+/g, " ").trim();
  if (!isWritten(line)) return no("field.required");
  return yes({ quote: line.length > quoteMax ? `${wholeLetters(line, quoteMax - 1)}…` : line });
}

/** Never half of a letter that is two UTF-16 units. */
function wholeLetters(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

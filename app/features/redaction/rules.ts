import { type Decision, no, yes } from "#app/core/decision.ts";
import { isWritten } from "#app/core/text.ts";

/** What stands where something was wiped. A drawing, so that it is the same in every language. */
export const redactionMark = "▇▇▇";

/** Fewer would wipe half the alphabet by a slip of the finger; and what takes its place is never longer. */
export const shortestPassage = 3;
export const longestPassage = 4_000;

export type Wiped = {
  readonly text: string;
  /** Where each occurrence began in the text that was, in UTF-16 units. */
  readonly positions: readonly number[];
};

/** Whether a passage can be wiped at all. */
export function decidePassage(passage: string): Decision<string, "redact.too-short" | "redact.is-mark"> {
  if (passage.length < shortestPassage || !isWritten(passage)) return no("redact.too-short");
  return passage.includes(redactionMark.charAt(0)) ? no("redact.is-mark") : yes(passage);
}

/** The text without the passage, wherever it stands, letter by letter the same; null when it stands nowhere. */
export function deriveWiped(text: string, passage: string): Wiped | null {
  const parts = text.split(passage);
  if (parts.length === 1) return null;
  let at = 0;
  const positions = parts.slice(0, -1).map((part) => {
    const position = at + part.length;
    at = position + passage.length;
    return position;
  });
  return { text: parts.join(redactionMark), positions };
}

/** A text that is kept somewhere: what kind of row, which, and which of its fields. */
type KeptText = {
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string;
  readonly text: string;
};

/** Those of the texts in which the passage stands, each without it, and where it stood. */
export function deriveWipes<T extends KeptText>(texts: readonly T[], passage: string): (T & Wiped)[] {
  return texts.flatMap((kept) => {
    const wiped = deriveWiped(kept.text, passage);
    return wiped ? [{ ...kept, ...wiped }] : [];
  });
}

/** In how many places something was just wiped, as the page's own address says it; 0: nothing was. */
export function removedIn(url: string): number {
  const removed = Number(new URL(url).searchParams.get("removed"));
  return Number.isSafeInteger(removed) ? removed : 0;
}

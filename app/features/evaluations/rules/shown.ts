/** Fewer answers than this are never shown, nor are two states shown that differ by fewer: a person could be recognised. */
export const least = 5;

/**
 * How many of `n` answers are shown. While others still answer they come in fives, and five are always held back, so that
 * those that are left at the end are never fewer: whoever looks twice sees the same, or at least five more. When it has
 * closed all are shown, unless they are too few.
 */
export function shownOf(n: number, closed: boolean): number {
  if (closed) return n >= least ? n : 0;
  return Math.max(0, (Math.floor(n / least) - 1) * least);
}

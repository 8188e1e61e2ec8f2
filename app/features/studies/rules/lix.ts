/** Above this a text for everybody should be made easier. */
export const lixBar = 40;
/** A word is long from this many letters on. */
const long = 7;

/**
 * How hard a text is to read, by Björnsson's LIX: words to a sentence, and how many of a hundred words are long. Whole
 * numbers; up to 30 is very easy, from 50 on hard. A line ends a sentence, so that headings and lists are not one.
 * Null: there is nothing to count, or it is written in other letters than the Latin ones, which LIX says nothing of.
 */
export function lixOf(text: string): number | null {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’.:][\p{L}\p{N}]+)*/gu) ?? [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (words.length === 0 || latin * 2 < letters) return null;
  const sentences = text.split(/[.!?:](?=\s|$)|\n/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const longs = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= long).length;
  return Math.round(words.length / sentences + (100 * longs) / words.length);
}

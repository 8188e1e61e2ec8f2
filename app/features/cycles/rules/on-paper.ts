import { shorten } from "#app/core/text.ts";

/** A text on the sheet for the wall is no longer than this (characters): who wants to know more asks. */
export const longestOnPaper = 115;

/** The text as it stands on the sheet: one line, so that a list typed with line breaks takes no more room than its words. */
export function onPaper(text: string): string {
  return shorten(text.replace(/\s+/g, " ").trim(), longestOnPaper);
}

/** What is known of one A4, in lines of print: those that are left beside its head and foot, and what a card adds. */
const sheetLines = 40;
const lettersInLine = 44;
const lettersInTitle = 38;
const linesRoundCard = 2;
const linesOfHeading = 2;
/** A label and its colon before each text. */
const lettersOfLabel = 14;

type Card = { readonly state: string; readonly what: string; readonly texts: readonly string[] };

function linesOf({ what, texts }: Card): number {
  const written = texts.filter((text) => text !== "");
  const lines = written.map((text) => Math.ceil((text.length + lettersOfLabel) / lettersInLine));
  return linesRoundCard + Math.ceil(what.length / lettersInTitle) + lines.reduce((sum, n) => sum + n, 0);
}

/** How many lines the cards take: two beside each other under the heading of their state, each row as high as its highest. */
function linesOnSheet(cards: readonly Card[]): number {
  const heights = [...Map.groupBy(cards, ({ state }) => state).values()].map((group) => {
    const lines = group.map(linesOf);
    const rows = lines.flatMap((n, i) => (i % 2 === 0 ? [Math.max(n, lines[i + 1] ?? 0)] : []));
    return linesOfHeading + rows.reduce((sum, n) => sum + n, 0);
  });
  return heights.reduce((sum, n) => sum + n, 0);
}

/** How many of the tests, from the first, one sheet of paper has room for; at least one. */
export function countOnPaper(cards: readonly Card[]): number {
  let n = 1;
  while (n < cards.length && linesOnSheet(cards.slice(0, n + 1)) <= sheetLines) n += 1;
  return Math.min(n, cards.length);
}

const bare = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** What the parts of a piece of a page are called: its headings, links, pictures, disclosures, tables and regions. */
export const namesIn = (html: string): string[] => [
  ...[...html.matchAll(/<(h\d|a|summary|caption)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = ""]) => bare(text)),
  ...[...html.matchAll(/ aria-label="([^"]+)"/g)].map(([, label = ""]) => label),
];

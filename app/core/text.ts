/**
 * What PostgreSQL refuses (NUL), what no reader sees (other control characters) and half a character (a lone surrogate,
 * from a text cut in the middle of an emoji).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A text of several lines, as it is stored: one form of å, ä, ö, one kind of line end (forms post CRLF, sockets LF),
 * nothing invisible at its ends. The same text gives the same bytes, so that two devices do not seem to differ.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unwritable, "")
    .normalize("NFC")
    .trim();
}

/** A text of one line, as it is stored: every run of white space is one space. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, " ");
}

const invisible = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Whether somebody has written something in it. White space and what no reader sees is nothing. */
export function isWritten(text: string): boolean {
  return text.replace(invisible, "") !== "";
}

/** A sentence without its full stop, where it is a label or goes on. What ends with an ellipsis keeps it. */
export const withoutFullStop = (text: string): string => text.replace(/(?<!\.)\.$/, "");

/** At most `max` characters (UTF-16 units, as a form counts them), cut at a word when possible, with an ellipsis. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * The text in lines of at most `atMost` characters, for drawings that have no browser to break lines for them.
 * A longer word (Swedish has them) is cut with a hyphen. More than `maxLines` lines: the last ends with an ellipsis.
 * Under 4 characters nothing can be broken readably, so that is the least width.
 */
export function wrapText(text: string, atMost: number, maxLines = Number.POSITIVE_INFINITY): string[] {
  const width = Math.max(4, atMost);
  const lines: string[] = [];
  let line = "";
  for (let word of tidyLine(text).split(" ")) {
    if (line !== "" && line.length + 1 + word.length <= width) {
      line = `${line} ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    while (word.length > width) {
      const half = /[\ud800-\udbff]/.test(word.charAt(width - 2)) ? width - 2 : width - 1;
      lines.push(`${word.slice(0, half)}-`);
      word = word.slice(half);
    }
    line = word;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] ?? "";
  return [...lines.slice(0, maxLines - 1), shorten(`${last} ${lines[maxLines]}`, width)];
}

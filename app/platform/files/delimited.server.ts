import { parse } from "csv-parse/sync";
import { Refusal } from "../refusals.server.ts";

/** Longer lines are no rows of a table. In characters. */
const longestRow = 100_000;

/** Bytes of a text in whatever way spreadsheets write one: UTF-8, UTF-16 with its mark, or Windows' own for the West. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Control characters but for tabs and the ends of lines: whatever a table is written in, it has none of these. */
const noText = /(?![\t\n\v\f\r])\p{Cc}(?<![\u0080-\u009f])/u;

/** What stands between the cells: a tab where there is one, else a semicolon, else a comma. */
function markIn(text: string): string {
  const begins = text.slice(0, 10_000);
  return ["\t", ";"].find((mark) => begins.includes(mark)) ?? ",";
}

/**
 * The cells of a table that is written as text, row by row; what stands within quotation marks is one cell. A row keeps its
 * number, also after empty ones.
 * @param most of the rows, one more is read, so that it is seen that there are too many.
 * @throws Refusal invalid, for what is no text
 */
export function cellsOfText(text: string, most: number): string[][] {
  if (noText.test(text)) throw new Refusal("invalid", "table.kind");
  try {
    return parse(text.replace(/^\ufeff/, ""), {
      delimiter: markIn(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: longestRow,
      to: most + 1,
    }) as string[][];
  } catch {
    // A quotation mark that is never closed, or a row without end.
    throw new Refusal("invalid", "table.quotes");
  }
}

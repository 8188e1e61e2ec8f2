import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";
import { maskIdentityNumbers } from "#app/core/identity-numbers.ts";
import { shorten, tidyText } from "#app/core/text.ts";

export type Cell = string | number | null;
export type Rows = readonly (readonly Cell[])[];
/** Rows that come some at a time. */
export type Batches = AsyncIterable<Rows> | Iterable<Rows>;
/** A column's heading, and its width in characters. */
export type Heading = { readonly header: string; readonly width: number };

export const tableTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** What Excel takes in one cell. */
const longestCell = 32_767;

/**
 * What is no character, or stands for one that was broken. The writer of XLSX leaves it out, one of them with the letter
 * that follows.
 */
const noCharacters = /[\u0080-\u009f\ufffd\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as a cell: nothing that XML or a spreadsheet cannot hold, and no identity number, should one have come past
 * the form. That no text is taken for a formula is the writers' care: only they know how their kind of file says so.
 */
export function cellOf(text: string): string {
  return shorten(maskIdentityNumbers(tidyText(text.toWellFormed().replace(noCharacters, ""))), longestCell);
}

const asCell = (value: Cell): Cell => (typeof value === "string" ? cellOf(value) : value);

/**
 * Semicolons, a byte order mark and CRLF: what Excel in Swedish opens with a double click. What it would take for a
 * formula gets an apostrophe before it. Written batch by batch: the file is never whole in memory.
 */
export function csvTable(columns: readonly Heading[], batches: Batches): ReadableStream<Uint8Array> {
  // Its own quoting looks for whole CRLF only; a line's end within a cell would end the row.
  const options = {
    delimiter: ";",
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  } as const;
  async function* lines() {
    const encoder = new TextEncoder();
    yield encoder.encode(`\ufeff${stringify([columns.map(({ header }) => header)], options)}`);
    for await (const rows of batches)
      yield encoder.encode(
        stringify(
          rows.map((row) => row.map(asCell)),
          options,
        ),
      );
  }
  return Readable.toWeb(Readable.from(lines())) as NodeStream as ReadableStream<Uint8Array>;
}

/** A workbook of one sheet. Its cells say themselves that they are texts, whatever they begin with. */
export async function xlsxTable(
  sheet: string,
  columns: readonly Heading[],
  batches: Batches,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: "bold" as const }));
  const rows: (ReturnType<typeof xlsxCell> | null)[][] = [];
  for await (const batch of batches) for (const row of batch) rows.push(row.map((value) => xlsxCell(asCell(value))));
  const widths = columns.map(({ width }) => ({ width }));
  const file = await writeExcelFile([head, ...rows], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(file);
}

function xlsxCell(value: Cell) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  // The writer keeps its texts in an object, where "constructor" and the like are there already: such a word would come
  // out as nothing. An invisible character makes it another.
  const text = value in {} ? `${value}\u200b` : value;
  return { value: text, type: String, alignVertical: "top" as const, wrap: text.includes("\n") };
}

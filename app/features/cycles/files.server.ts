import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type ExportedCycle, exportColumns } from "./cells.server.ts";

type Batches = AsyncIterable<readonly ExportedCycle[]>;

/**
 * Semicolons, a byte order mark and CRLF: what Excel in Swedish opens with a double click. What it would take for a
 * formula gets an apostrophe before it. Written batch by batch: the file is never whole in memory.
 */
export function csvOf(batches: Batches, locale: Locale): ReadableStream<Uint8Array> {
  const columns = exportColumns(locale);
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
    for await (const cycles of batches) {
      const rows = cycles.map((cycle) => columns.map(({ cell }) => cell(cycle)));
      yield encoder.encode(stringify(rows, options));
    }
  }
  return Readable.toWeb(Readable.from(lines())) as NodeStream as ReadableStream<Uint8Array>;
}

/** A workbook of one sheet. Its cells say themselves that they are texts, whatever they begin with. */
export async function xlsxOf(batches: Batches, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const columns = exportColumns(locale);
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: "bold" as const }));
  const rows: (ReturnType<typeof cellFor> | null)[][] = [];
  for await (const cycles of batches) {
    for (const cycle of cycles) rows.push(columns.map(({ cell }) => cellFor(cell(cycle))));
  }
  const sheet = wordsFor(locale, "cycle-lists")("export.sheet");
  const widths = columns.map(({ width }) => ({ width }));
  const file = await writeExcelFile([head, ...rows], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(file);
}

function cellFor(value: string | number | null) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  // The writer keeps its texts in an object, where "constructor" and the like are there already: such a word would come
  // out as nothing. An invisible character makes it another.
  const text = value in {} ? `${value}\u200b` : value;
  return { value: text, type: String, alignVertical: "top" as const, wrap: text.includes("\n") };
}

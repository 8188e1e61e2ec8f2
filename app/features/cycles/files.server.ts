import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { csvTable, type Rows, xlsxTable } from "#app/platform/table-file.server.ts";
import { type ExportedCycle, exportColumns } from "./cells.server.ts";

type Batches = AsyncIterable<readonly ExportedCycle[]>;

/** Written batch by batch: the file is never whole in memory. */
export function csvOf(batches: Batches, locale: Locale): ReadableStream<Uint8Array> {
  return csvTable(exportColumns(locale), rowsOf(batches, locale));
}

export function xlsxOf(batches: Batches, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = wordsFor(locale, "cycle-lists")("export.sheet");
  return xlsxTable(sheet, exportColumns(locale), rowsOf(batches, locale));
}

async function* rowsOf(batches: Batches, locale: Locale): AsyncGenerator<Rows> {
  const columns = exportColumns(locale);
  for await (const cycles of batches) yield cycles.map((cycle) => columns.map(({ cell }) => cell(cycle)));
}

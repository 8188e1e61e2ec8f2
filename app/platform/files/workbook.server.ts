import { readSheet } from "read-excel-file/node";
import { Refusal } from "../refusals.server.ts";
import { broken } from "./content.server.ts";
import { office } from "./office.server.ts";
import type { Spool } from "./spool.server.ts";
import { entryBytes, plainZip, type ZipEntry, zipEntries } from "./zip.server.ts";

/** How much the parts of a workbook may become that are read, in bytes: twenty thousand rows are about four million. */
const mostUnpacked = 24 * 1_048_576;
/** How far down and out a sheet may reach, and how many cells that may be: gaps become cells too. */
const farthest = { row: 100_000, column: 500, cells: 2_000_000 };

const isRead = ({ name }: ZipEntry) => /^(?:_rels\/|xl\/(?:_rels\/|worksheets\/)?)[^/]+\.(?:xml|rels)$/.test(name);

/**
 * The cells of a workbook's first sheet, as they would be written: formulas by what they came to, days as `YYYY-MM-DD`. Each
 * part is unpacked here, no further than it may go, and the reader is given those alone.
 * @throws Refusal for what is no workbook, holds programs, or is too large when it is unpacked
 */
export async function cellsOfWorkbook(spool: Spool): Promise<string[][]> {
  const kind = await office(spool);
  if (kind?.kind !== "xlsx") throw new Refusal("invalid", "table.kind");
  const parts: { name: string; bytes: Buffer }[] = [];
  let room = mostUnpacked;
  for (const entry of (await zipEntries(spool)).filter(isRead)) {
    if (entry.unpacked > room) throw new Refusal("invalid", "file.unpacks-too-large");
    const bytes = await entryBytes(spool, entry, Math.max(1, room));
    room -= bytes.length;
    const { name } = entry;
    parts.push({ name, bytes: name.startsWith("xl/worksheets/") ? sheetAsRead(bytes) : bytes });
  }
  const sheet = await readSheet(plainZip(parts), { parseNumber: Number }).catch(() => {
    throw broken();
  });
  return (sheet as unknown[][]).map((row) => row.map(written));
}

/** The beginnings of rows and cells, with what stands in them; a mark within quotation marks ends none. */
const places = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const place = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const error = /(\st\s*=\s*)(?:"e"|'e')/;

/**
 * A sheet that the reader can be given. It would fill the gaps before a row or a cell that says that it is a million further
 * down; and it would pass over what could not be reckoned (`#DIV/0!`), which then would look as if nobody had written there.
 */
function sheetAsRead(bytes: Buffer): Buffer {
  let [rows, columns] = [0, 0];
  const text = bytes.toString("utf8").replaceAll(places, (tag, kind: string, said: string) => {
    const [, twice, once] = place.exec(said) ?? [];
    const at = twice ?? once;
    if (at !== undefined) {
      const [, letters = "", digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(at) ?? [];
      if (digits === undefined || (kind === "c") !== (letters !== "")) throw broken();
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters));
    }
    return error.test(said) ? tag.replace(error, '$1"str"') : tag;
  });
  if (rows > farthest.row || columns > farthest.column || rows * columns > farthest.cells)
    throw new Refusal("invalid", "table.far");
  return Buffer.from(text, "utf8");
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell !== "number") return String(cell);
  // As spreadsheets show it: not more digits than they keep, and no powers of ten.
  const number = Number(cell.toPrecision(15));
  return number !== 0 && Math.abs(number) < 1e-6 ? number.toFixed(12) : String(number);
}

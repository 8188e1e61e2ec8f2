import { Refusal } from "../refusals.server.ts";
import { cellsOfText, textOf } from "./delimited.server.ts";
import type { Spool } from "./spool.server.ts";
import { cellsOfWorkbook } from "./workbook.server.ts";

/** How large a file of a table may be, in bytes. */
export const maxTableBytes = 5 * 1_048_576;

export const tableTooLarge = (): Refusal =>
  new Refusal("tooLarge", "table.too-large", { data: { mb: maxTableBytes / 1_048_576 } });

/** What old workbooks begin with, and those that are locked with a password. */
const locked = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * The cells of a received file that is a table: a workbook (XLSX) or text (CSV). Its content says which, whatever it is called.
 * @param most so many rows, or one more.
 * @throws Refusal invalid, tooLarge
 */
export async function cellsOfFile(spool: Spool, most: number): Promise<string[][]> {
  if (spool.size === 0) throw new Refusal("invalid", "file.empty");
  if (spool.size > maxTableBytes) throw tableTooLarge();
  const begins = await spool.read(0, 8);
  if (begins.equals(locked)) throw new Refusal("invalid", "table.locked");
  if (begins.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return cellsOfWorkbook(spool);
  return cellsOfText(textOf(await spool.read(0, spool.size)), most);
}

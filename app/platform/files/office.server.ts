import { Refusal } from "../refusals.server.ts";
import { broken, type Content } from "./content.server.ts";
import type { Spool } from "./spool.server.ts";
import { readEntry, zipEntries } from "./zip.server.ts";

/** Where an Office file says what each of its parts is. */
const list = "[Content_Types].xml";
const mostOfList = 1_048_576;

const mains = [
  ["docx", "wordprocessingml.document.main+xml", "word/"],
  ["xlsx", "spreadsheetml.sheet.main+xml", "xl/"],
  ["pptx", "presentationml.presentation.main+xml", "ppt/"],
] as const;

/** Programs in a file, by the kind or the name of the part that they stand in, whatever the other is. */
const program = /macroenabled|vbaproject|vbadata|activex|macrosheet|dialogsheet/i;

/** A file of Word, Excel or PowerPoint, without programs in it; null for any other archive. */
export async function office(spool: Spool): Promise<Content | null> {
  const entries = await zipEntries(spool);
  const kinds = entries.filter(({ name }) => name === list);
  const [one] = kinds;
  if (!one) return null;
  if (kinds.length > 1) throw broken();
  const said = await readEntry(spool, one, mostOfList);
  // A letter written as its number would hide a kind from us, and not from Office.
  if (/&#|<!/.test(said)) throw broken();
  if (program.test(said) || entries.some(({ name }) => program.test(name))) throw new Refusal("invalid", "file.macros");
  const found = mains.filter(
    ([, main, folder]) => said.includes(main) && entries.some(({ name }) => name.startsWith(folder)),
  );
  const kind = found.length === 1 ? found[0]?.[0] : undefined;
  return kind ? { kind, width: null, height: null, pieces: [{ from: 0, to: spool.size }] } : null;
}

import { browserDatabase, done, finished, type Keys } from "../sealed/database.ts";
import type { Sealed } from "../sealed/seal.ts";
import type { Label } from "./seal.ts";

/** One sealed copy as it lies in the browser. */
export type Row = Label & Sealed & { readonly tab: string; readonly mark: string; readonly at: number };

/** Where rows and keys lie. Every function may fail, as browsers do when they are full, or private. */
export type Drawers = Keys & {
  put(row: Row): Promise<void>;
  /** Takes the row away; with `mark` only if it still is the one with that mark. */
  remove(row: Pick<Row, "personId" | "noteId" | "epoch" | "tab">, mark?: string): Promise<void>;
  rowsOf(personId: string, noteId?: string): Promise<readonly Row[]>;
};

/** The browser's own database. */
export function browserDrawers(): Drawers {
  const { keyOf, within } = browserDatabase("genombrott-notes", { unsent: ["personId", "noteId", "epoch", "tab"] });
  return {
    keyOf,
    async put(row) {
      const transaction = await within("readwrite");
      transaction.objectStore("unsent").put(row);
      await finished(transaction);
    },
    async remove({ personId, noteId, epoch, tab }, mark) {
      const transaction = await within("readwrite");
      const rows = transaction.objectStore("unsent");
      const key = [personId, noteId, epoch, tab];
      const found = (await done(rows.get(key))) as Row | undefined;
      if (!found || (mark !== undefined && found.mark !== mark)) return;
      rows.delete(key);
      await finished(transaction);
    },
    async rowsOf(personId, noteId) {
      const transaction = await within("readonly");
      const from = noteId === undefined ? [personId] : [personId, noteId];
      // An array is greater than every text.
      const range = IDBKeyRange.bound(from, [...from, []]);
      return (await done(transaction.objectStore("unsent").getAll(range))) as Row[];
    },
  };
}

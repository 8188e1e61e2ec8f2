import type { Label, Sealed } from "./seal.ts";

/** One sealed copy as it lies in the browser. */
export type Row = Label & Sealed & { readonly tab: string; readonly mark: string; readonly at: number };

/** Where rows and keys lie. Every function may fail, as browsers do when they are full, or private. */
export type Drawers = {
  /** The person's key; `fresh` when there is none yet. */
  keyOf(personId: string, fresh: () => Promise<CryptoKey>): Promise<CryptoKey>;
  put(row: Row): Promise<void>;
  /** Takes the row away; with `mark` only if it still is the one with that mark. */
  remove(row: Pick<Row, "personId" | "noteId" | "epoch" | "tab">, mark?: string): Promise<void>;
  rowsOf(personId: string, noteId?: string): Promise<readonly Row[]>;
};

const name = "genombrott-notes";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** When it has returned, it is on the disk as far as the browser can tell. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @param gone told when what it gave is of no use any more */
async function open(gone: () => void): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("keys", { keyPath: "personId" });
    asked.result.createObjectStore("unsent", { keyPath: ["personId", "noteId", "epoch", "tab"] });
  };
  const database = await done(asked);
  database.onclose = gone;
  // Signing out in another tab takes the database away.
  database.onversionchange = () => {
    database.close();
    gone();
  };
  return database;
}

type Key = { readonly personId: string; readonly key: CryptoKey };

/** The browser's own database. */
export function browserDrawers(): Drawers {
  let opening: Promise<IDBDatabase> | null = null;

  async function within(mode: IDBTransactionMode): Promise<IDBTransaction> {
    opening ??= open(() => {
      opening = null;
    });
    try {
      const database = await opening;
      return database.transaction(["keys", "unsent"], mode, { durability: "strict" });
    } catch (error) {
      opening = null;
      throw error;
    }
  }

  return {
    async keyOf(personId, fresh) {
      const find = async (transaction: IDBTransaction) =>
        ((await done(transaction.objectStore("keys").get(personId))) as Key | undefined)?.key;
      const known = await find(await within("readonly"));
      if (known) return known;
      const key = await fresh();
      const transaction = await within("readwrite");
      // Another tab may have been quicker, and sealed something already.
      const theirs = await find(transaction);
      if (theirs) return theirs;
      transaction.objectStore("keys").put({ personId, key } satisfies Key);
      await finished(transaction);
      return key;
    },
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

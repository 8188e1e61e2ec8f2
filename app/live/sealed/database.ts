/** When a question to the browser's own database is answered. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** When it has returned, it is on the disk as far as the browser can tell. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Where people's keys lie. */
export type Keys = {
  /** The person's key; `fresh` when there is none yet. */
  keyOf(personId: string, fresh: () => Promise<CryptoKey>): Promise<CryptoKey>;
};

/** A database of this browser, with each person's key in it. Every function may fail, as browsers do when they are full, or private. */
export type Database = Keys & { within(mode: IDBTransactionMode): Promise<IDBTransaction> };

type Key = { readonly personId: string; readonly key: CryptoKey };

/** @param stores their names, each with what its rows are known by */
export function browserDatabase(name: string, stores: Readonly<Record<string, readonly string[]>>): Database {
  let opening: Promise<IDBDatabase> | null = null;

  async function open(): Promise<IDBDatabase> {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("keys", { keyPath: "personId" });
      for (const [store, keyPath] of Object.entries(stores)) {
        asked.result.createObjectStore(store, { keyPath: [...keyPath] });
      }
    };
    const database = await done(asked);
    const gone = () => {
      opening = null;
    };
    database.onclose = gone;
    // Signing out in another tab takes the database away.
    database.onversionchange = () => {
      database.close();
      gone();
    };
    return database;
  }

  async function within(mode: IDBTransactionMode): Promise<IDBTransaction> {
    opening ??= open();
    try {
      const database = await opening;
      return database.transaction(["keys", ...Object.keys(stores)], mode, { durability: "strict" });
    } catch (error) {
      opening = null;
      throw error;
    }
  }

  return {
    within,
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
  };
}

import { browserDatabase, done, finished, type Keys } from "../sealed/database.ts";
import type { Sealed } from "../sealed/seal.ts";

/** What a page showed, sealed. `place`: the address that takes its posts. `until` (Unix ms): from then on it is not kept. */
export type PageRow = Sealed & { readonly personId: string; readonly place: string; readonly until: number };

/** Something that waits to be sent, sealed. `at`: when (Unix ms). `refused`: why it never will be. */
export type PostRow = Sealed & {
  readonly personId: string;
  readonly place: string;
  readonly id: string;
  readonly at: number;
  readonly refused: string | null;
};

/** Where rows and keys lie. Every function may fail, as browsers do when they are full, or private. */
export type Shelves = Keys & {
  putPage(row: PageRow): Promise<void>;
  putPost(row: PostRow): Promise<void>;
  pagesOf(personId: string): Promise<readonly PageRow[]>;
  postsOf(personId: string): Promise<readonly PostRow[]>;
  removePage(personId: string, place: string): Promise<void>;
  removePosts(personId: string, place: string, ids: readonly string[]): Promise<void>;
};

/** The browser's own database. */
export function browserShelves(): Shelves {
  const { keyOf, within } = browserDatabase("genombrott-kept", {
    pages: ["personId", "place"],
    posts: ["personId", "place", "id"],
  });

  async function writing(store: string, write: (rows: IDBObjectStore) => void): Promise<void> {
    const transaction = await within("readwrite");
    write(transaction.objectStore(store));
    await finished(transaction);
  }

  async function allOf<Row>(store: string, personId: string): Promise<readonly Row[]> {
    const transaction = await within("readonly");
    // An array is greater than every text.
    const range = IDBKeyRange.bound([personId], [personId, []]);
    return (await done(transaction.objectStore(store).getAll(range))) as Row[];
  }

  return {
    keyOf,
    putPage: (row) => writing("pages", (rows) => void rows.put(row)),
    putPost: (row) => writing("posts", (rows) => void rows.put(row)),
    pagesOf: (personId) => allOf("pages", personId),
    postsOf: (personId) => allOf("posts", personId),
    removePage: (personId, place) => writing("pages", (rows) => void rows.delete([personId, place])),
    removePosts: (personId, place, ids) =>
      writing("posts", (rows) => {
        for (const id of ids) rows.delete([personId, place, id]);
      }),
  };
}

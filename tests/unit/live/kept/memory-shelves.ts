import type { PageRow, PostRow, Shelves } from "#app/live/kept/shelves.ts";

/** A browser's shelves, in memory. */
export function memoryShelves(): Shelves & { pages: PageRow[]; posts: PostRow[]; keys: Map<string, CryptoKey> } {
  const keys = new Map<string, CryptoKey>();
  const same = (row: { personId: string; place: string }, personId: string, place: string) =>
    row.personId === personId && row.place === place;
  const shelves = {
    keys,
    pages: [] as PageRow[],
    posts: [] as PostRow[],
    async keyOf(personId: string, fresh: () => Promise<CryptoKey>) {
      const key = keys.get(personId) ?? (await fresh());
      keys.set(personId, key);
      return key;
    },
    async putPage(row: PageRow) {
      await shelves.removePage(row.personId, row.place);
      shelves.pages.push(row);
    },
    async putPost(row: PostRow) {
      await shelves.removePosts(row.personId, row.place, [row.id]);
      shelves.posts.push(row);
    },
    pagesOf: async (personId: string) => shelves.pages.filter((row) => row.personId === personId),
    postsOf: async (personId: string) => shelves.posts.filter((row) => row.personId === personId),
    async removePage(personId: string, place: string) {
      shelves.pages = shelves.pages.filter((row) => !same(row, personId, place));
    },
    async removePosts(personId: string, place: string, ids: readonly string[]) {
      shelves.posts = shelves.posts.filter((row) => !(same(row, personId, place) && ids.includes(row.id)));
    },
  };
  return shelves;
}

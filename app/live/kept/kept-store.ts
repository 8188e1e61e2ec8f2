import { ownKeyIn } from "../sealed/own-key.ts";
import { withPatience } from "../sealed/patience.ts";
import { type Sealed, sealBytes, unsealBytes } from "../sealed/seal.ts";
import type { PostRow, Shelves } from "./shelves.ts";

/** Something to be sent, once, under an id of its own. */
export type Post = { readonly id: string };

/** A post that is kept. `refused`: why the server did not take it; it is kept until she has seen that. */
export type KeptPost<P extends Post = Post> = { readonly post: P; readonly refused: string | null };

/**
 * What a person's browser keeps so that a page works without a network: what the page showed, and what is to be sent
 * (`place`: the address that takes it). Sealed with a key of hers that never leaves the browser. Every function may fail.
 */
export type KeptStore = ReturnType<typeof keptStore>;

export function keptStore(personId: string, shelves: Shelves) {
  const ownKey = ownKeyIn(shelves, personId);

  async function sealed(label: readonly string[], value: unknown): Promise<Sealed> {
    return sealBytes(await ownKey(), [personId, ...label], new TextEncoder().encode(JSON.stringify(value)));
  }

  /** Null, when its key is gone: nobody will ever read it. */
  async function opened(label: readonly string[], row: Sealed): Promise<unknown> {
    try {
      const plain = await unsealBytes(await ownKey(), [personId, ...label], row);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return null;
    }
  }

  const rowsAt = async (place: string) => (await shelves.postsOf(personId)).filter((row) => row.place === place);

  async function put(place: string, post: Post, more: Pick<PostRow, "at" | "refused">): Promise<void> {
    const box = await sealed([place, post.id], post);
    await shelves.putPost({ personId, place, id: post.id, ...more, ...box });
  }

  return {
    /** What the page at that place showed last; null when nothing is kept, or its time is over. */
    page: (place: string, now: number): Promise<unknown> =>
      withPatience(async () => {
        const row = (await shelves.pagesOf(personId)).find((one) => one.place === place);
        return row && row.until > now ? opened([place], row) : null;
      }),
    /** In place of the one before. @param until from that moment (Unix ms) it is not kept */
    keepPage: (place: string, data: unknown, until: number): Promise<void> =>
      withPatience(async () => shelves.putPage({ personId, place, until, ...(await sealed([place], data)) })),
    /** In the order in which they were kept. */
    posts: <P extends Post>(place: string): Promise<readonly KeptPost<P>[]> =>
      withPatience(async () => {
        const rows = (await rowsAt(place)).toSorted((one, other) => one.at - other.at);
        const found = await Promise.all(
          rows.map(async (row) => ({ row, post: (await opened([place, row.id], row)) as P | null })),
        );
        const lost = found.filter(({ post }) => post === null).map(({ row }) => row.id);
        if (lost.length > 0) await shelves.removePosts(personId, place, lost);
        return found.flatMap(({ row, post }) => (post ? [{ post, refused: row.refused }] : []));
      }),
    add: (place: string, post: Post, at: number): Promise<void> =>
      withPatience(() => put(place, post, { at, refused: null })),
    drop: (place: string, ids: readonly string[]): Promise<void> =>
      withPatience(() => shelves.removePosts(personId, place, ids)),
    /** It was not taken, and will not be. */
    refuse: (place: string, id: string, code: string): Promise<void> =>
      withPatience(async () => {
        const row = (await rowsAt(place)).find((one) => one.id === id);
        if (row) await shelves.putPost({ ...row, refused: code });
      }),
    /** She may not be there any more: nothing of it stays. */
    wipe: (place: string): Promise<void> =>
      withPatience(async () => {
        await shelves.removePage(personId, place);
        const ids = (await rowsAt(place)).map(({ id }) => id);
        await shelves.removePosts(personId, place, ids);
      }),
    /** Takes away the pages whose time is over. What was not sent stays until it is. */
    sweep: (now: number): Promise<void> =>
      withPatience(async () => {
        for (const { place, until } of await shelves.pagesOf(personId)) {
          if (until <= now) await shelves.removePage(personId, place);
        }
      }),
    /** Where something is kept, and how much of it waits to be sent. */
    places: (): Promise<ReadonlyMap<string, number>> =>
      withPatience(async () => {
        const places = new Map((await shelves.pagesOf(personId)).map(({ place }) => [place, 0]));
        for (const { place, refused } of await shelves.postsOf(personId)) {
          places.set(place, (places.get(place) ?? 0) + (refused === null ? 1 : 0));
        }
        return places;
      }),
  };
}

import type { Unsent } from "../notes/unsent.ts";
import { deliver } from "./deliver.ts";
import { keptStore } from "./kept-store.ts";
import { browserShelves } from "./shelves.ts";

/**
 * Sends what earlier pages of hers could not, whatever page she is on, and takes away what is not to be kept any more.
 * Gives whether nothing is left to be sent.
 */
export async function sendKept(personId: string, unsent: Unsent): Promise<boolean> {
  try {
    const store = keptStore(personId, browserShelves());
    await store.sweep(Date.now());
    let all = true;
    for (const [place, waiting] of await store.places()) {
      unsent.mark(place, waiting > 0);
      const posts = (await store.posts(place)).filter(({ refused }) => refused === null).map(({ post }) => post);
      const how = await deliver(place, personId, posts, async ({ done, refused }) => {
        await store.drop(place, done);
        for (const { id, code } of refused) await store.refuse(place, id, code);
      });
      if (how === "gone") await store.wipe(place);
      if (how === "sent" || how === "gone") unsent.mark(place, false);
      else if (waiting > 0) all = false;
    }
    return all;
  } catch {
    // The browser keeps nothing.
    return true;
  }
}

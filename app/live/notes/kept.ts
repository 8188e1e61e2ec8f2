import { browserDrawers } from "./drawers.ts";
import { sealedStore } from "./sealed-store.ts";

/** The notes in which this browser keeps text of hers that could not be sent. None, when the browser keeps nothing. */
export async function keptNotes(personId: string): Promise<readonly string[]> {
  try {
    return await sealedStore(personId, browserDrawers()).pending();
  } catch {
    return [];
  }
}

import { noteSchema } from "../note-protocol.ts";
import { ownKeyIn } from "../sealed/own-key.ts";
import type { Drawers, Row } from "./drawers.ts";
import { seal, unseal } from "./seal.ts";
import type { Kept, NoteStore } from "./store.ts";

/**
 * One person's unsent text, sealed with a key of hers that never leaves the browser. Somebody else who signs in here has
 * another key, and asks for other rows.
 */
export function sealedStore(personId: string, drawers: Drawers): NoteStore {
  const tab = crypto.randomUUID();
  const ownKey = ownKeyIn(drawers, personId);

  async function opened(row: Row): Promise<Kept | null> {
    try {
      const { tab: by, mark, at } = row;
      return { ...(await unseal(await ownKey(), row, row)), tab: by, mark, at };
    } catch {
      // Its key is gone: nobody will ever read it.
      await drawers.remove(row);
      return null;
    }
  }

  return {
    async keep(noteId, copy) {
      const label = { personId, noteId, epoch: copy.epoch, schema: noteSchema };
      const sealed = await seal(await ownKey(), label, copy);
      await drawers.put({ ...label, ...sealed, tab, mark: crypto.randomUUID(), at: Date.now() });
    },
    drop: (noteId, epoch) => drawers.remove({ personId, noteId, epoch, tab }),
    async of(noteId) {
      const copies: Kept[] = [];
      const rows = await drawers.rowsOf(personId, noteId);
      for (const row of [...rows].sort((one, other) => other.at - one.at)) {
        const copy = await opened(row);
        if (copy) copies.push(copy);
      }
      return copies;
    },
    forget: (noteId, { epoch, tab: by, mark }) => drawers.remove({ personId, noteId, epoch, tab: by }, mark),
    pending: async () => [...new Set((await drawers.rowsOf(personId)).map(({ noteId }) => noteId))],
  };
}

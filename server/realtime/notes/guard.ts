import * as Y from "yjs";
import { wipeIdentities } from "#app/features/notes/document/wipe.server.ts";
import type { NoteRoom } from "./room.ts";

/** The one through whom it came looks first: when two look at once both take the number away, which is one time too many. */
const lookAfterMs = { here: 300, elsewhere: 700 } as const;

export type Guard = {
  /** Watches a note's text from now on. */
  watch(room: NoteRoom): void;
  stop(): void;
};

/**
 * No personal number stays in a note: the editor stops it, and what a page that was made for it, or two people together,
 * still wrote is taken out of the text here, within a second. `wiped`: there is an update that does so, to be stored and
 * taken into the snapshot at once.
 */
export function openGuard(wiped: (room: NoteRoom, update: Uint8Array) => void): Guard {
  const looking = new Map<NoteRoom, NodeJS.Timeout>();

  function look(room: NoteRoom): void {
    looking.delete(room);
    const update = wipeIdentities(room.doc);
    if (update) wiped(room, update);
  }

  return {
    watch(room) {
      room.doc.on("afterTransaction", (transaction: Y.Transaction) => {
        if (looking.has(room) || ![...transaction.changed.keys()].some(mayHold)) return;
        const { here, elsewhere } = lookAfterMs;
        const timer = setTimeout(() => look(room), transaction.origin === null ? elsewhere : here);
        timer.unref();
        looking.set(room, timer);
      });
      room.doc.on("destroy", () => {
        clearTimeout(looking.get(room));
        looking.delete(room);
      });
    },
    stop() {
      for (const timer of looking.values()) clearTimeout(timer);
      looking.clear();
    },
  };
}

/** Whether a number may have come about by the change of this: the text has digits, or it is no text, and may hold new ones. */
function mayHold(changed: unknown): boolean {
  return !(changed instanceof Y.Text) || /\p{Nd}/u.test(changed.toString());
}

import * as Y from "yjs";
import { wipeIdentities } from "#app/features/notes/document/wipe.server.ts";
import type { NoteRoom } from "./room.ts";

/** The one through whom it came looks first: when two look at once both take the number away, which is one time too many. */
const lookAfterMs = { here: 300, elsewhere: 700 } as const;

type Looking = { readonly timer: NodeJS.Timeout; readonly changed: Set<unknown> };

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
  const looking = new Map<NoteRoom, Looking>();

  function look(room: NoteRoom, changed: ReadonlySet<unknown>): void {
    looking.delete(room);
    // Asked once for all that was typed meanwhile: reading a whole line at each key would take longer than the rest.
    if (![...changed].some(mayHold)) return;
    const update = wipeIdentities(room.doc);
    if (update) wiped(room, update);
  }

  return {
    watch(room) {
      room.doc.on("afterTransaction", ({ changed, origin }: Y.Transaction) => {
        const known = looking.get(room);
        if (known) {
          for (const type of changed.keys()) known.changed.add(type);
          return;
        }
        const types = new Set<unknown>(changed.keys());
        if (types.size === 0) return;
        const { here, elsewhere } = lookAfterMs;
        const timer = setTimeout(() => look(room, types), origin === null ? elsewhere : here);
        timer.unref();
        looking.set(room, { timer, changed: types });
      });
      room.doc.on("destroy", () => {
        clearTimeout(looking.get(room)?.timer);
        looking.delete(room);
      });
    },
    stop() {
      for (const { timer } of looking.values()) clearTimeout(timer);
      looking.clear();
    },
  };
}

/** Whether a number may have come about by the change of this: the text has digits, or it is no text, and may hold new ones. */
function mayHold(changed: unknown): boolean {
  return !(changed instanceof Y.Text) || /\p{Nd}/u.test(changed.toString());
}

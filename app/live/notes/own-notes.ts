import type { NoteConnection } from "./connection.ts";
import { listenToDevice } from "./device.ts";
import { browserDrawers } from "./drawers.ts";
import { type OpenNotes, openNotes } from "./open-notes.ts";
import { sealedStore } from "./sealed-store.ts";
import type { Unsent } from "./unsent.ts";

/** A person's notes in this tab, with this browser as their store. Loaded when a note is opened, or some text waits. */
export function ownNotes(personId: string, connection: NoteConnection, unsent: Unsent): OpenNotes {
  const notes = openNotes({ personId, connection, store: sealedStore(personId, browserDrawers()), unsent });
  const { woke, keepNow: leaving } = notes;
  const online = (now: boolean) => {
    // The next try may be half a minute away: the longer the tunnel, the longer it waits.
    if (now && !connection.connected && !connection.over) connection.restart();
    notes.online(now);
  };
  const stop = listenToDevice({ online, woke, leaving }, unsent.any);
  if (!navigator.onLine) online(false);
  // Asked once, when there is something to lose: some browsers ask their user.
  const stopAsking = unsent.onChange(() => {
    stopAsking();
    void navigator.storage?.persist?.().catch(() => {});
  });
  return {
    ...notes,
    close() {
      stop();
      stopAsking();
      notes.close();
    },
  };
}

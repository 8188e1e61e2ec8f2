import type { NoteConnection } from "./connection.ts";
import { openNote } from "./session.ts";
import { type NoteSession, unsavable } from "./state.ts";
import type { NoteStore } from "./store.ts";
import type { Unsent } from "./unsent.ts";

/** Text that could not be saved, of a note that no page shows. */
export type Stranded = { readonly noteId: string; readonly text: string; readonly session: NoteSession };

/** The notes that are open in this tab: each once, however many ask for it. */
export type OpenNotes = {
  hold(noteId: string): { readonly session: NoteSession; release(): void };
  /** Sends what an earlier page kept of these, one after the other. */
  send(noteIds: readonly string[]): Promise<void>;
  /** Those that no page shows, and that have text to be copied. */
  readonly stranded: () => readonly Stranded[];
  readonly onStranded: (changed: () => void) => () => void;
  online(online: boolean): void;
  woke(): void;
  keepNow(): void;
  close(): void;
};

export type OpenNotesOptions = {
  readonly personId: string;
  readonly connection: NoteConnection;
  readonly store: NoteStore;
  readonly unsent: Unsent;
};

type Open = { readonly session: NoteSession; holders: number; stop(): void };

const isUnsaved = (session: NoteSession) => {
  const { saving, leftover } = session.state();
  return saving.is !== "saved" || leftover !== null;
};

/** What of it can go nowhere by itself; null: nothing. Empty when she has only taken text away. */
function strandedIn(session: NoteSession): string | null {
  const { saving, leftover } = session.state();
  if (leftover) return leftover.text;
  return saving.is === "unsaved" && unsavable.has(saving.why) ? session.unsent() : null;
}

export function openNotes({ personId, connection, store, unsent }: OpenNotesOptions): OpenNotes {
  const notes = new Map<string, Open>();
  const watchers = new Set<() => void>();
  let stranded: readonly Stranded[] = [];
  let offline = false;

  function look(noteId: string, open: Open): void {
    const unsaved = isUnsaved(open.session);
    unsent.mark(noteId, unsaved);
    const { phase } = open.session.state();
    // What nobody looks at goes on being sent, until it is saved.
    if (open.holders === 0 && !unsaved && phase !== "opening") {
      notes.delete(noteId);
      open.stop();
      open.session.close();
    }
    const now = [...notes].flatMap(([id, { session, holders }]) => {
      const text = holders === 0 ? strandedIn(session) : null;
      return text === null ? [] : [{ noteId: id, text, session }];
    });
    const nothing = now.find(({ text }) => text === "");
    if (nothing) {
      nothing.session.letGo();
      return;
    }
    if (now.length === 0 && stranded.length === 0) return;
    stranded = now;
    for (const watcher of watchers) watcher();
  }

  function opened(noteId: string): Open {
    const session = openNote({ noteId, personId, connection, store });
    if (offline) session.online(false);
    const open: Open = { session, holders: 0, stop: () => {} };
    open.stop = session.onChange(() => look(noteId, open));
    notes.set(noteId, open);
    return open;
  }

  const every = (act: (session: NoteSession) => void) => {
    for (const { session } of notes.values()) act(session);
  };

  function hold(noteId: string) {
    const open = notes.get(noteId) ?? opened(noteId);
    open.holders += 1;
    let released = false;
    return {
      session: open.session,
      release() {
        if (released) return;
        released = true;
        open.holders -= 1;
        // Another page may take it over in this moment.
        setTimeout(() => notes.get(noteId) === open && look(noteId, open), 0);
      },
    };
  }

  return {
    hold,
    async send(noteIds) {
      for (const noteId of noteIds) {
        const { session, release } = hold(noteId);
        await decided(session);
        release();
      }
    },
    stranded: () => stranded,
    onStranded(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    online(online) {
      offline = !online;
      every((session) => session.online(online));
    },
    woke: () => every((session) => session.woke()),
    keepNow: () => every((session) => void session.keepNow()),
    close() {
      for (const { session, stop } of notes.values()) {
        stop();
        session.close();
      }
      notes.clear();
    },
  };
}

/** Ends when it is known what becomes of the text: it is saved, or cannot be. */
function decided(session: NoteSession): Promise<void> {
  const isDecided = () => {
    const { phase, saving, leftover, editable } = session.state();
    if (phase !== "open") return phase === "gone" || phase === "outdated";
    return saving.is === "saved" || leftover !== null || !editable;
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isDecided()) return;
      stop();
      resolve();
    };
    const stop = session.onChange(look);
    look();
  });
}

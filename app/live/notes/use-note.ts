import { use, useEffect, useState, useSyncExternalStore } from "react";
import { LiveContext } from "../live-provider.tsx";
import type { NoteSession, NoteState } from "./state.ts";

const never = () => () => {};
const nothing = () => null;

/** An open note: what is to be shown of it, and what can be done with it. */
export type OpenedNote = { readonly session: NoteSession; readonly state: NoteState };

/**
 * Opens a note for as long as the page shows it; null until the script that does it is there (never on the server).
 * `state.doc` is another one when the note's text is: the editor is to begin anew with it.
 */
export function useNote(noteId: string): OpenedNote | null {
  const tab = use(LiveContext);
  const [session, setSession] = useState<NoteSession | null>(null);
  useEffect(() => {
    let left = false;
    let release = () => {};
    void tab?.notes().then((notes) => {
      if (left) return;
      const held = notes.hold(noteId);
      release = held.release;
      setSession(held.session);
    });
    return () => {
      left = true;
      setSession(null);
      release();
    };
  }, [tab, noteId]);
  const state = useSyncExternalStore(session?.onChange ?? never, session?.state ?? nothing, nothing);
  return session && state ? { session, state } : null;
}

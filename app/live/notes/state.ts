import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { NackCode, NoteRole } from "../note-protocol.ts";
import type { NoteConnection } from "./connection.ts";
import type { Here } from "./presence.ts";
import type { NoteStore } from "./store.ts";

/**
 * Why what was written is not in the database. `slow`: no answer for two seconds. `offline`: no connection. `store`: the
 * database is away. `signed-out`: the session is over. `full`, `too-many`: there is no place in the note. The others are
 * the server's no (`NackCode`).
 */
export type UnsavedWhy = "slow" | "offline" | "store" | "signed-out" | "full" | "too-many" | NackCode;

/** With these it will not be saved by itself: it is to be copied by her who wrote it. */
export const unsavable: ReadonlySet<UnsavedWhy> = new Set<UnsavedWhy>([
  "too-large",
  "note-full",
  "malformed",
  "refused",
  "forbidden",
  "closed",
]);

/** How it is with what was written here. Moments in Unix milliseconds. `at` null: nothing was written yet. */
export type Saving =
  | { readonly is: "saved"; readonly at: number | null }
  | { readonly is: "saving"; readonly since: number }
  | { readonly is: "unsaved"; readonly why: UnsavedWhy; readonly since: number };

/**
 * `gone`: there is no such note for her (any more). `outdated`: this page is older than the note, and must be loaded
 * again. `full`, `too-many`: she was not let in; it is tried again.
 */
export type NotePhase = "opening" | "open" | "gone" | "outdated" | "full" | "too-many";

/** Text that was not saved and cannot be: to be copied by her who wrote it. */
export type Leftover = {
  /** `other-text`: the note holds another text now (an earlier version was brought back). `gone`: it is hers no more. */
  readonly why: "other-text" | "gone" | NackCode;
  readonly text: string;
};

export type NoteState = {
  readonly phase: NotePhase;
  /** Another one when the note's text is another: then the editor begins anew with it. XmlFragment "note". */
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Null before the server has told. */
  readonly role: NoteRole | null;
  /** Whether she may type now. */
  readonly editable: boolean;
  readonly saving: Saving;
  /** Whether what is not saved is kept on this device; else it is kept only in this tab. */
  readonly keeps: boolean;
  /** The note is so large that it should not grow. */
  readonly large: boolean;
  readonly people: readonly Here[];
  readonly leftover: Leftover | null;
};

export type NoteOptions = {
  readonly noteId: string;
  readonly personId: string;
  readonly connection: NoteConnection;
  readonly store: NoteStore;
  readonly chance?: () => number;
};

/** One note that is open in this tab. */
export type NoteSession = {
  readonly state: () => NoteState;
  readonly onChange: (changed: () => void) => () => void;
  /** The device went offline, or came back. */
  online(online: boolean): void;
  /** The page was hidden, or the device asleep: the connection may be dead without knowing it. */
  woke(): void;
  /** What was written here and is not saved, to be copied: the paragraphs it stands in. */
  unsent(): string;
  /** The page may be gone soon. Ends when unsent text is in the store, or cannot be. */
  keepNow(): Promise<void>;
  /** She has copied what was left over, or does without it: it goes, here and in the store. */
  letGo(): void;
  close(): void;
};

export const slowAfterMs = 2_000;

/** What is known of the way to the database. */
export type Way = {
  readonly online: boolean;
  readonly over: boolean;
  readonly degraded: boolean;
  /** Why the server will not have it. */
  readonly blocked: UnsavedWhy | null;
};

/** @param since when the oldest of what is not in the database was written; null: all is. */
export function savingOf(since: number | null, savedAt: number | null, way: Way, now: number): Saving {
  if (since === null) return { is: "saved", at: savedAt };
  const unsaved = (why: UnsavedWhy): Saving => ({ is: "unsaved", why, since });
  if (way.blocked) return unsaved(way.blocked);
  if (way.over) return unsaved("signed-out");
  if (!way.online) return unsaved("offline");
  if (way.degraded) return unsaved("store");
  return now - since >= slowAfterMs ? unsaved("slow") : { is: "saving", since };
}

/**
 * What server and open pages say to each other about notes that are written together, over the connection that the live
 * hints have. A note is a Yjs document; updates are Yjs updates, version 1. Short ones travel as base64 in a text frame
 * (an attachment would be a second frame for every key that is pressed), long ones in parts.
 */

/** Of the editor's schema. An older page must not write in a note: it would take away what it does not know. */
export const noteSchema = 1;

export const noteLimits = {
  /** Of one update, in bytes. */
  updateBytes: 2 * 1_048_576,
  /** From this size on (bytes) an update is sent in parts, each at most so large. */
  partBytes: 49_152,
  /** Of a whole note as it is encoded: from the first on its writers are warned, from the second on it does not grow. */
  warnBytes: 1_048_576,
  noteBytes: 4 * 1_048_576,
  updatesPerSecond: 60,
  bytesPerSecond: 262_144,
  /** So many seconds' worth may come at once. */
  burst: 4,
  writersPerNote: 50,
  readersPerNote: 200,
  notesPerSocket: 20,
  cursorsPerSecond: 10,
  /** A cursor, as JSON. */
  cursorBytes: 1_024,
} as const;

/** What somebody may do in an open note. Who comments does not change the text. */
export type NoteRole = "write" | "comment" | "read";

export type NoteJoin = {
  readonly noteId: string;
  readonly schema: number;
  /** Of which text the page's copy is; null when it has none. */
  readonly epoch: string | null;
  /** The copy's state vector, base64; null when it has none. */
  readonly sv: string | null;
};

/**
 * `missing`: there is no such note for her. `upgrade-required`: the page is older than the notes, and is to be loaded
 * again. `full`: too many are in it. `too-many`: she has too many notes open. `busy`: the database is away, or too much
 * waits: to be asked again. `malformed`: what was asked for makes no sense.
 */
export type NoJoin = "missing" | "upgrade-required" | "full" | "too-many" | "busy" | "malformed";

export type NoteJoined = {
  /** What the note is called from now on, on this connection. */
  readonly h: number;
  readonly epoch: string;
  readonly role: NoteRole;
  /** What the page's copy lacks, as a Yjs update in base64. When the epoch is another than the page's: the whole text. */
  readonly diff: string;
  /** What is in the database for sure (a state vector, base64): the page sends what it has beyond. */
  readonly sv: string;
  /** Everybody who is in the note now, oneself too. */
  readonly who: readonly NotePresence[];
  /** Which of them is this page (`NotePresence.at`). */
  readonly at: string;
};

/** Somebody who is in a note, on one screen. */
export type NotePresence = {
  /** Of the screen, chosen by the server. */
  readonly at: string;
  readonly personId: string;
  readonly name: string;
  readonly role: NoteRole;
};

/** Yjs relative positions as JSON; null when she has no cursor in the note. */
export type NoteCursor = { readonly anchor: unknown; readonly head: unknown } | null;

/**
 * Why an update was not taken. `retry`: it can be sent again after a while. `too-large`, `note-full` and `rate`: see
 * `noteLimits`. `malformed`: it is no update. `forbidden`: she may not write. `closed`: the minutes were closed.
 * `busy`: too much waits. `refused`: the database will not have it. `not-open`: the note is not open on this connection.
 */
export type NackCode =
  | "too-large"
  | "note-full"
  | "rate"
  | "malformed"
  | "forbidden"
  | "closed"
  | "busy"
  | "refused"
  | "not-open";

/** Those of the codes after which the same update may be taken later. */
export const retryable: ReadonlySet<NackCode> = new Set(["rate", "busy", "not-open"]);

export type NoteClientEvents = {
  "note:join"(asked: NoteJoin, answer: (joined: NoteJoined | { no: NoJoin }) => void): void;
  "note:leave"(h: number): void;
  /** An update, base64. `n`: the page's own count of what it has sent for this `h`, from 1 on. */
  u(h: number, n: number, data: string): void;
  /** A part of a long update that begins at byte `from` of `of` in all. The next is sent when this was answered. */
  p(h: number, n: number, from: number, of: number, data: Uint8Array, answer: () => void): void;
  /** Where her cursor is. */
  w(h: number, cursor: NoteCursor): void;
};

export type NoteServerEvents = {
  /** Everything she has sent up to and including `n` is in the database, but for what got a `nack`. */
  ack(h: number, n: number): void;
  nack(h: number, n: number, code: NackCode): void;
  /** What others have written, a Yjs update in base64. */
  u(h: number, data: string): void;
  /** Cursors that moved, by whose screen (`NotePresence.at`). */
  w(h: number, cursors: readonly (readonly [at: string, cursor: NoteCursor])[]): void;
  /** Everybody who is in the note now. */
  "note:who"(h: number, who: readonly NotePresence[]): void;
  /** `h` holds no more: what she may, or the note itself, may have changed. To be joined again at once. */
  "note:again"(h: number): void;
  /** Whether what is written reaches the database; when it does not, it waits and is tried again. */
  store(state: "ok" | "degraded"): void;
};

/** A copy of a note that holds text which is not in the database. */
export type Copy = {
  /** Of which text it is. */
  readonly epoch: string;
  /** What of it is in the database for sure: a state vector. */
  readonly done: Uint8Array;
  /** All of it, as one Yjs update: it can stand alone. */
  readonly state: Uint8Array;
};

/** A copy that was found. `tab`, `mark`: which, and which writing of it. `at`: when (Unix ms). */
export type Kept = Copy & { readonly tab: string; readonly mark: string; readonly at: number };

/** Where one person's unsent text stays when the page is gone. Everything may fail: then it is kept only in the tab. */
export type NoteStore = {
  /** Keeps this tab's copy of a note in place of the one before of the same text. */
  keep(noteId: string, copy: Copy): Promise<void>;
  /** Takes this tab's copy of that text away. */
  drop(noteId: string, epoch: string): Promise<void>;
  /** All copies of a note, this tab's and others', the newest first. */
  of(noteId: string): Promise<readonly Kept[]>;
  /** Takes a copy away, unless it has been written anew since it was found. */
  forget(noteId: string, kept: Kept): Promise<void>;
  /** The notes that have copies. */
  pending(): Promise<readonly string[]>;
};

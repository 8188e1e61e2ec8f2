import type { NoteClientEvents, NoteServerEvents } from "./note-protocol.ts";

/** What server and open pages say to each other: hints (what changed is asked of the loaders), and the text of notes. */

/** Something changed: its name (`noun.what-happened`) and ids. Never text. */
export type Hint = {
  readonly name: string;
  readonly ids: Readonly<Record<string, string>>;
  /** The person who sees this page did it, here or on another of her screens. */
  readonly mine?: true;
};

/** From the server. */
export type ServerEvents = NoteServerEvents & {
  /** The rooms are joined: what changes from now on arrives. */
  ready(): void;
  hint(hint: Hint): void;
  /** Hints may have been lost: ask again. */
  gap(): void;
  /** What she may see has changed: ask again at once. */
  access(): void;
  /** The session is over. `ended`: somebody ended it. `expired`: its time ran out, and what was typed may stay. */
  over(reason: "ended" | "expired"): void;
  /** The page comes from another build than the server's. */
  outdated(): void;
};

/** From the page: only what is written in notes. */
export type ClientEvents = NoteClientEvents;

/** What the page tells of itself when it connects. */
export type Greeting = {
  /** The build its scripts come from; null in development. */
  readonly build: string | null;
  /** For how long (ms) it has not been told of changes; null when it cannot say. */
  readonly unheardMs: number | null;
};

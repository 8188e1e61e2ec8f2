import type { NoteClientEvents, NoteServerEvents } from "../note-protocol.ts";

/** What an open note needs of the tab's connection. */
export type NoteConnection = {
  readonly connected: boolean;
  /** Whether it will not come back by itself, as the session is over. */
  readonly over: boolean;
  /** Sends, or does nothing when there is no connection: what waited would come to a server that knows nothing of it. */
  emit<Name extends keyof NoteClientEvents>(name: Name, ...args: Parameters<NoteClientEvents[Name]>): void;
  /** Listens until the function it gives is called. */
  on<Name extends keyof NoteServerEvents>(name: Name, heard: NoteServerEvents[Name]): () => void;
  /** Tells whenever it came or went, or could not come. */
  onChange(changed: () => void): () => void;
  /** It is dead though it does not know it: another one is to be made. */
  restart(): void;
};

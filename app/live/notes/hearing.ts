import type { NackCode, NoteCursor, NotePresence } from "../note-protocol.ts";
import type { NoteConnection } from "./connection.ts";

/** What is said of one open note. */
export type Heard = {
  acked(n: number): void;
  refused(n: number, code: NackCode): void;
  written(data: string): void;
  cursors(moved: readonly (readonly [at: string, cursor: NoteCursor])[]): void;
  who(all: readonly NotePresence[]): void;
  again(): void;
  /** Whether what is written reaches the database, of this note or another. */
  store(degraded: boolean): void;
  /** The connection came, or went. */
  connection(): void;
};

/**
 * Listens to the connection, until the function it gives is called.
 * @param h what the note is called now: what is said of others is not heard
 * @param after called when something was heard
 */
export function hearing(connection: NoteConnection, h: () => number | null, after: () => void, heard: Heard) {
  const own = <Rest extends unknown[]>(take: (...rest: Rest) => void) => {
    return (handle: number, ...rest: Rest): void => {
      if (handle !== h()) return;
      take(...rest);
      after();
    };
  };
  const stops = [
    connection.on("ack", own(heard.acked)),
    connection.on("nack", own(heard.refused)),
    connection.on("u", own(heard.written)),
    connection.on("w", own(heard.cursors)),
    connection.on("note:who", own(heard.who)),
    connection.on("note:again", own(heard.again)),
    connection.on("store", (state) => {
      heard.store(state === "degraded");
      after();
    }),
    connection.onChange(() => {
      heard.connection();
      after();
    }),
  ];
  return (): void => {
    for (const stop of stops) stop();
  };
}

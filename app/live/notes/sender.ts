import { noteLimits } from "../note-protocol.ts";
import { toBase64 } from "./base64.ts";
import type { NoteConnection } from "./connection.ts";
import type { Outbox } from "./outbox.ts";

const everyMs = 30;
const partAnswerMs = 10_000;

export type SenderOptions = {
  readonly connection: NoteConnection;
  readonly outbox: Outbox;
  /** A part was not answered: the connection, or the server, is to be asked anew. */
  lost(): void;
};

/**
 * Sends what waits in the outbox: what is written within 30 ms together, one frame at most in that time. A long update
 * goes in parts, and nothing else until the last is answered: an acknowledgement stands for all before it.
 */
export function sender({ connection, outbox, lost }: SenderOptions) {
  let h: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextAt = 0;
  /** The update that goes in parts now. */
  let long: { readonly n: number; timer?: ReturnType<typeof setTimeout> } | null = null;

  function send({ n, update }: { n: number; update: Uint8Array }): void {
    if (h === null) return;
    nextAt = performance.now() + everyMs;
    if (update.byteLength < noteLimits.partBytes) connection.emit("u", h, n, toBase64(update));
    else part(h, n, update, 0);
  }

  function part(handle: number, n: number, update: Uint8Array, from: number): void {
    const mine = { n, timer: setTimeout(lost, partAnswerMs) };
    long = mine;
    const to = Math.min(from + noteLimits.partBytes, update.byteLength);
    connection.emit("p", handle, n, from, update.byteLength, update.slice(from, to), () => {
      if (long !== mine) return;
      clearTimeout(mine.timer);
      long = null;
      if (to < update.byteLength) part(handle, n, update, to);
      else nudge();
    });
  }

  function nudge(): void {
    if (h === null || timer !== undefined || long) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        const next = outbox.next();
        if (next) send(next);
      },
      Math.max(0, nextAt - performance.now()),
    );
  }

  function halt(): void {
    clearTimeout(timer);
    timer = undefined;
    if (long) clearTimeout(long.timer);
    long = null;
  }

  return {
    /** From now on under this handle; `first` before all else. */
    begin(handle: number, first: { n: number; update: Uint8Array } | null): void {
      halt();
      h = handle;
      if (first) send(first);
      nudge();
    },
    /** Something waits. */
    nudge,
    /** The server did not take `n`: the rest of its parts is of no use. Nothing more goes for `ms`. */
    refused(n: number, ms: number): void {
      nextAt = performance.now() + ms;
      if (long && long.n !== n) return;
      halt();
      nudge();
    },
    stop(): void {
      halt();
      h = null;
    },
  };
}

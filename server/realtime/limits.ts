/**
 * What sends more is no page of ours. A page without notes sends next to nothing (a heartbeat each 25 s); who writes in a
 * note sends some thirty updates and ten cursors a second.
 */
export const limits = {
  /** The largest message taken from a page, in bytes: a part of a long update, as base64 where polling carries it. */
  messageBytes: 98_304,
  packets: 1_500,
  perMs: 10_000,
  /** Open pages of one session. */
  socketsPerSession: 40,
} as const;

/** What Engine.IO gives for each connection, as far as it matters here. */
type Connection = { on(event: "packet", listener: () => void): unknown; close(discard?: boolean): unknown };

/** Closes a connection that sends too much, also one that never says who it is for. */
export function limitPackets(connection: Connection): void {
  let windowStart = 0;
  let count = 0;
  connection.on("packet", () => {
    const now = performance.now();
    if (now - windowStart > limits.perMs) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    if (count > limits.packets) connection.close(true);
  });
}

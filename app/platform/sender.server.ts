import { type Clock, deliver, type Parts, type Taken, take } from "./outbox.server.ts";
import { openTurns } from "./turns.server.ts";

/** Taken at once: so few that the last, too, has been tried before its lease is over. */
const atOnce = 4;
const patienceMs = 2_000;

/**
 * Sends what is due, one after the other: whatever is killed, one mail at most was in the mail server's hands and is not
 * noted, and will come twice. A server that keeps one waiting holds that one only: the next waits for so long and then goes
 * beside it, and places are filled again as they become free.
 */
export function openSender(parts: Parts, clock: Clock) {
  const running = new Set<Promise<void>>();
  const inTurn = openTurns(patienceMs);
  let filling: Promise<void> = Promise.resolve();
  let taken = 0;
  let mayBeMore = true;
  let stopped = false;
  let lost: unknown;

  function begin(order: Taken): void {
    const sending: Promise<void> = inTurn(() => deliver(order, parts, clock))
      .catch((error: unknown) => {
        lost ??= error;
      })
      .finally(() => running.delete(sending));
    running.add(sending);
  }

  async function fillPlaces(): Promise<void> {
    mayBeMore = true;
    for (let free = atOnce - running.size; free > 0 && !stopped; free = atOnce - running.size) {
      const { orders, full } = await take(parts, free);
      for (const order of orders) begin(order);
      taken += orders.length;
      if (!full) {
        mayBeMore = false;
        return;
      }
    }
  }

  /** Takes what has become due as far as there is a place for it. One at a time, or there would be too many. */
  function fill(): Promise<void> {
    const next = filling.then(fillPlaces);
    filling = next.catch(() => {});
    return next;
  }

  return {
    fill,
    /** Sends until nothing is due and nothing is under way. Gives how many orders were taken. */
    async sendDue(): Promise<number> {
      mayBeMore = true;
      taken = 0;
      for (;;) {
        if (mayBeMore && !stopped) await fill();
        // The database went away: what was taken comes back after its lease.
        if (lost !== undefined) {
          const error = lost;
          lost = undefined;
          throw error;
        }
        if (running.size === 0) return taken;
        await Promise.race(running);
      }
    },
    /** Takes no more. */
    stop(): void {
      stopped = true;
    },
  };
}

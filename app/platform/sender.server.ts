import { type Clock, deliver, type Parts, type Taken, take } from "./outbox.server.ts";

const atOnce = 16;

/**
 * Sends what is due, so many at once. A mail server that keeps one of them waiting holds that one only: the others' places
 * are filled again as they become free.
 */
export function openSender(parts: Parts, clock: Clock) {
  const running = new Set<Promise<void>>();
  let filling: Promise<void> = Promise.resolve();
  let taken = 0;
  let mayBeMore = true;
  let stopped = false;
  let lost: unknown;

  function begin(order: Taken): void {
    const sending: Promise<void> = deliver(order, parts, clock)
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

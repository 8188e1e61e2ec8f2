import { noteLimits } from "#app/live/note-protocol.ts";

/** What one page may send: so much a second, and for a while more at once. Times are milliseconds of one clock. */
export type Budget = {
  /** Takes an update of so many bytes; false when it is too much, and nothing is taken. */
  update(bytes: number, now: number): boolean;
  /** Takes bytes that are wanted anyway, and gives for how long (ms) the next should wait. */
  part(bytes: number, now: number): number;
  /** Takes a cursor; false when it is one too many. */
  cursor(now: number): boolean;
};

function bucket(perSecond: number, most: number) {
  let left = most;
  let at = Number.NEGATIVE_INFINITY;
  return {
    fill(now: number): void {
      left = Math.min(most, left + (Math.max(0, now - at) / 1_000) * perSecond);
      at = now;
    },
    has: (amount: number) => left >= amount,
    take(amount: number): void {
      left -= amount;
    },
    waitMs: () => (left >= 0 ? 0 : (-left / perSecond) * 1_000),
  };
}

export function openBudget(): Budget {
  const { updatesPerSecond, bytesPerSecond, burst, cursorsPerSecond } = noteLimits;
  const updates = bucket(updatesPerSecond, updatesPerSecond * burst);
  const bytes = bucket(bytesPerSecond, bytesPerSecond * burst);
  const cursors = bucket(cursorsPerSecond, cursorsPerSecond * burst);
  return {
    update(size, now) {
      updates.fill(now);
      bytes.fill(now);
      if (!updates.has(1) || !bytes.has(size)) return false;
      updates.take(1);
      bytes.take(size);
      return true;
    },
    part(size, now) {
      bytes.fill(now);
      bytes.take(size);
      return bytes.waitMs();
    },
    cursor(now) {
      cursors.fill(now);
      if (!cursors.has(1)) return false;
      cursors.take(1);
      return true;
    },
  };
}

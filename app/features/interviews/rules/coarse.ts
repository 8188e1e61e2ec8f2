import { addDays, type Day } from "#app/core/day.ts";

/** How days leave the vault: moved as many days for all of a participant's, or as months. Never as they were. */
export const coarsenings = ["shifted", "month"] as const;
export type Coarsening = (typeof coarsenings)[number];

/** The most days by which a participant's days are moved, either way. */
export const mostShift = 180;

/** By how many days a participant's days are moved: the same each time, and nothing that could be told without the key. */
export function shiftOf(secret: Uint8Array): number {
  const number = new DataView(secret.buffer, secret.byteOffset, secret.byteLength).getUint32(0);
  return (number % (2 * mostShift + 1)) - mostShift;
}

export function coarseDay(day: Day, how: Coarsening, shift: number): string {
  return how === "month" ? day.slice(0, 7) : addDays(day, shift);
}

/**
 * How long (ms) to wait before the next try: longer each time, and not the same for everybody.
 * @param tries how many there have been
 */
export function waitBefore(tries: number, chance: () => number, { first = 500, most = 10_000 } = {}): number {
  return Math.min(most, first * 2 ** Math.min(tries, 16)) * (0.5 + chance() / 2);
}

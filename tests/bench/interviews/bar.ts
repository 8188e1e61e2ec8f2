import type { Figures } from "../print.ts";

/** A figure beside its bar. @param right whether what was measured was what should be: a quick error is no figure. */
export function barred(
  what: string,
  figure: number,
  bar: { readonly below: number } | { readonly most: number },
  right = true,
): Figures {
  const [said, within] =
    "below" in bar ? [`< ${bar.below}`, figure < bar.below] : [`≤ ${bar.most}`, figure <= bar.most];
  return { what, figure, bar: said, reached: right && within ? "reached" : "MISSED" };
}

/** A figure that has none. */
export const told = (what: string, figure: number): Figures => ({ what, figure, bar: "", reached: "" });

/** Within how many milliseconds a share of what was measured was done. */
export function within(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long each of so many takes, one after the other, when it has been done a few times. */
export async function timed(count: number, work: (n: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let n = -5; n < count; n += 1) {
    const began = performance.now();
    await work(n + 5);
    if (n >= 0) times.push(performance.now() - began);
  }
  return times;
}

import { randomInt } from "node:crypto";
import { appendFileSync } from "node:fs";

const own = randomInt(2 ** 31);
const said = new Set<string>();

/** Whether everything that is long is to be run whole (`npm run test:deep`). */
export const deep = process.env.GENOMBROTT_DEEP === "1";

/** The run's seed: `GENOMBROTT_SEED`, else a new one. The same seed makes the same choices. */
export function seed(): number {
  const given = Number(process.env.GENOMBROTT_SEED);
  return Number.isSafeInteger(given) && process.env.GENOMBROTT_SEED ? given : own;
}

/**
 * How many of `n` rounds to run: all in a deep run, else a tenth (at least one). Prints it with the seed; the run adds
 * up what was run under `what`. For fast-check: `{ numRuns: rounds(1000, "merge"), seed: seed() }`.
 */
export function rounds(n: number, what: string): number {
  const ran = deep ? n : Math.max(1, Math.floor(n / 10));
  if (!said.has(what)) console.log(`${what}: ${ran} of ${n} rounds, seed ${seed()}`);
  said.add(what);
  const log = process.env.GENOMBROTT_ROUNDS_LOG;
  if (log) appendFileSync(log, `${JSON.stringify({ what, ran, of: n })}\n`);
  return ran;
}

/** A seeded tenth (at least one) of a list of cases, in their order; all of them in a deep run. */
export function roundsOf<T>(cases: readonly T[], what: string): readonly T[] {
  const count = rounds(cases.length, what);
  const next = random(what);
  const drawn = cases.map((_, at) => ({ at, by: next() })).sort((a, b) => a.by - b.by);
  const kept = new Set(drawn.slice(0, count).map(({ at }) => at));
  return cases.filter((_, at) => kept.has(at));
}

/** Numbers from 0 to 1 that the seed decides (mulberry32); each `salt` has a row of its own. */
export function random(salt: string): () => number {
  let state = seed();
  for (const character of salt) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

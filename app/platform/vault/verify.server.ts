import type { KeyObject } from "node:crypto";
import { type ChainRow, follower } from "./chain.server.ts";
import type { Head } from "./heads.server.ts";

/** What is wrong with a chain: from which row on, and how that shows. */
export type Broken = {
  readonly seq: number;
  /** `row`: it is changed, missing or in another's place. `end`: a head that was noted elsewhere is beyond what there is, or
   * of another row. */
  readonly by: "row" | "end";
};

/**
 * Follows a chain from its first row to its last, and past the heads that were noted of it.
 * @param rows in order; read as they come, never all at once.
 * @returns how many rows there are, and the first that is broken; null when none is.
 */
export async function verifyChain(
  key: KeyObject,
  chain: string,
  rows: AsyncIterable<ChainRow> | Iterable<ChainRow>,
  heads: readonly Head[],
): Promise<{ readonly rows: number; readonly broken: Broken | null }> {
  const follow = follower(key, chain);
  // Each of them: who cut the end off and wrote on until it was noted again has left two of the same row.
  const noted = Map.groupBy(heads, ({ seq }) => seq);
  const farthest = Math.max(0, ...noted.keys());
  for await (const row of rows) {
    const wrong = follow.next(row);
    if (wrong !== null) return { rows: follow.last().seq, broken: { seq: wrong, by: "row" } };
    if (noted.get(row.seq)?.some(({ mac }) => mac !== row.mac.toString("hex"))) {
      return { rows: row.seq, broken: { seq: row.seq, by: "end" } };
    }
  }
  const { seq } = follow.last();
  return { rows: seq, broken: farthest > seq ? { seq: seq + 1, by: "end" } : null };
}

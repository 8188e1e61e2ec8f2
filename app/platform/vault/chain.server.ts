import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";

/**
 * The audit chain: each row's code is made over the one before it and what the row says, with a key that the database never
 * has. Whoever changes, takes out, adds or moves a row without the key breaks the chain at that row; whoever cuts off its end
 * is found by the head that was noted elsewhere (`heads.server.ts`).
 */

/** What a row says. Who was acted on is a pseudonym: the chain still holds when she has been erased. */
export type ChainLine = {
  /** When, as UTC to the millisecond. */
  readonly at: string;
  /** The person's id; `participant` for who acts by her own link, `job` for what runs by itself,
   * `operator` for who runs the system. */
  readonly by: string;
  readonly act: string;
  readonly outcome: "done" | "refused";
  /** Why somebody opened it, as she said. */
  readonly purpose?: string;
  readonly subject?: string;
  /** Where the request came from. */
  readonly from?: string;
  /** What more there is to say, in our own words and numbers: columns of an export, how many rows. */
  readonly more?: Readonly<Record<string, string | number>>;
};

export type ChainRow = { readonly seq: number; readonly body: string; readonly mac: Buffer };

/** Nothing before the first row: 32 bytes of zero. */
export const beforeFirst = Buffer.alloc(32);

/** JSON with names in order and nothing between (as RFC 8785, of texts and whole numbers): the same line gives the same bytes. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const named = Object.entries(value).filter(([, one]) => one !== undefined);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(",")}}`;
}

/** The code of a row: HMAC-SHA256 over the one before and the row's place and words. 32 bytes. */
export function macOf(key: KeyObject, chain: string, before: Uint8Array, row: { seq: number; body: string }): Buffer {
  return createHmac("sha256", key)
    .update(before)
    .update(JSON.stringify([chain, row.seq]))
    .update(row.body)
    .digest();
}

/** What a participant is called in a chain. */
export function pseudonymOf(key: KeyObject, chain: string, code: string): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([chain, code]))
    .digest("base64url");
}

export type ChainState = { readonly seq: number; readonly mac: Buffer };

/** Follows a chain, row by row, without holding it. */
export function follower(key: KeyObject, chain: string) {
  let last: ChainState = { seq: 0, mac: beforeFirst };
  return {
    last: () => last,
    /** @returns null when the row follows; else the number of the first that does not. */
    next(row: ChainRow): number | null {
      const expected = last.seq + 1;
      if (row.seq !== expected) return expected;
      const mac = macOf(key, chain, last.mac, row);
      if (row.mac.length !== mac.length || !timingSafeEqual(row.mac, mac)) return row.seq;
      last = { seq: row.seq, mac };
      return null;
    },
  };
}

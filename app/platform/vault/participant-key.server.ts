import type { KeyObject } from "node:crypto";
import type pg from "pg";
import { declaredRootKey } from "./declared.server.ts";
import { newKey, unwrap } from "./keys.server.ts";
import { type Store, stores } from "./store.server.ts";
import { keysOfRootKey } from "./vault.server.ts";

/** The first key of a participant in a store. */
export const FIRST_KEY = 1;

/** A key as its store keeps it; bytes as PostgreSQL reads them in JSON. */
export type KeyRow = {
  readonly code: string;
  readonly version: number;
  readonly root_key: string;
  readonly wrapped: string;
};

/** Bytes as PostgreSQL reads them from JSON. */
export const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString("hex")}`;

/**
 * A new participant's keys, one for each store, to be stored by the act in which she comes into them.
 * @param tx of the store `identity`: until it is over no other root key is declared.
 * @throws VaultClosed, KeyRefused when the root key that is declared is not there
 */
export async function newKeysOf(
  tx: pg.ClientBase,
  code: string,
): Promise<{
  readonly keys: Readonly<Record<Store, KeyObject>>;
  readonly rows: Readonly<Record<Store, KeyRow>>;
}> {
  const { rootKey, wrapping } = keysOfRootKey(await declaredRootKey(tx));
  const made = stores.map((store) => [store, newKey(wrapping[store])] as const);
  const row = (wrapped: Buffer): KeyRow => ({
    ...{ code, version: FIRST_KEY },
    ...{ root_key: hex(rootKey), wrapped: hex(wrapped) },
  });
  return {
    keys: Object.fromEntries(made.map(([store, { key }]) => [store, key])) as Record<Store, KeyObject>,
    rows: Object.fromEntries(made.map(([store, { wrapped }]) => [store, row(wrapped)])) as Record<Store, KeyRow>,
  };
}

/**
 * @returns null when there is none: she is not in this store, or has been erased.
 * @throws KeyRefused when it was changed, or a root key wrapped it that is not there.
 */
export async function keyOf(tx: pg.ClientBase, store: Store, code: string, version: number): Promise<KeyObject | null> {
  const { rows } = await tx.query<{ root_key: Buffer; wrapped: Buffer }>(
    `SELECT root_key, wrapped FROM ${store}.participant_key WHERE code = $1 AND version = $2`,
    [code, version],
  );
  const [row] = rows;
  return row === undefined ? null : unwrap(keysOfRootKey(row.root_key).wrapping[store], row.wrapped);
}

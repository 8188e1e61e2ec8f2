import type { KeyObject } from "node:crypto";
import type pg from "pg";
import { newKey, unwrap } from "./keys.server.ts";
import { type Store, stores } from "./store.server.ts";
import { vaultKeys } from "./vault.server.ts";

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

/** A new participant's keys, one for each store, to be stored by the act in which she comes into them. @throws VaultClosed */
export function newKeysOf(code: string): {
  readonly keys: Readonly<Record<Store, KeyObject>>;
  readonly rows: Readonly<Record<Store, KeyRow>>;
} {
  const { rootKey, wrapping } = vaultKeys();
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
 * @throws KeyRefused when it was changed, or another root key wrapped it.
 */
export async function keyOf(tx: pg.ClientBase, store: Store, code: string, version: number): Promise<KeyObject | null> {
  const { rows } = await tx.query<{ wrapped: Buffer }>(
    `SELECT wrapped FROM ${store}.participant_key WHERE code = $1 AND version = $2`,
    [code, version],
  );
  return rows[0] === undefined ? null : unwrap(vaultKeys().wrapping[store], rows[0].wrapped);
}

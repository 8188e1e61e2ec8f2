import type { KeyObject } from "node:crypto";
import type pg from "pg";
import { newKey, unwrap } from "./keys.server.ts";
import type { Store } from "./store.server.ts";
import { vaultKeys } from "./vault.server.ts";

/** The first key of a participant in a store. */
const FIRST = 1;

/** Makes a participant's key in a store, in the transaction in which the first of her comes into it. */
export async function makeKey(
  tx: pg.ClientBase,
  store: Store,
  code: string,
): Promise<{ key: KeyObject; version: number }> {
  const { rootKey, wrapping } = vaultKeys();
  const { key, wrapped } = newKey(wrapping[store]);
  await tx.query(`INSERT INTO ${store}.participant_key (code, version, root_key, wrapped) VALUES ($1, $2, $3, $4)`, [
    code,
    FIRST,
    rootKey,
    wrapped,
  ]);
  return { key, version: FIRST };
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

import type { KeyObject } from "node:crypto";
import type pg from "pg";
import { newKey, unwrap, type VaultKeys } from "./keys.server.ts";

/** The vault's keys that outlive a root key: what they made must be found again when it has been changed for another. */
export const secretNames = ["look-up", "chain", "pseudonym", "heads", "second-factor"] as const;
export type SecretName = (typeof secretNames)[number];
export type VaultSecrets = Readonly<Record<SecretName, KeyObject>>;

/**
 * Reads them from `identity`, wrapped by what wraps the keys there; those that are not there yet are made. Of two starts at
 * once, both get what the quicker one made.
 * @throws KeyRefused when one was changed, or another root key wrapped it.
 */
export async function secretsIn(connection: pg.ClientBase | pg.Pool, keys: VaultKeys): Promise<VaultSecrets> {
  const { identity: wrapping } = keys.wrapping;
  for (const name of secretNames) {
    const { wrapped } = newKey(wrapping);
    await connection.query(
      "INSERT INTO identity.vault_secret (name, root_key, wrapped) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING",
      [name, keys.rootKey, wrapped],
    );
  }
  return (await secretsOf(connection, keys)) as VaultSecrets;
}

/** Those that there are. @throws KeyRefused */
export async function secretsOf(
  connection: pg.ClientBase | pg.Pool,
  keys: VaultKeys,
): Promise<Partial<Record<SecretName, KeyObject>>> {
  const { rows } = await connection.query<{ name: SecretName; wrapped: Buffer }>(
    "SELECT name, wrapped FROM identity.vault_secret",
  );
  return Object.fromEntries(rows.map(({ name, wrapped }) => [name, unwrap(keys.wrapping.identity, wrapped)]));
}

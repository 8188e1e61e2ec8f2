import type { KeyObject } from "node:crypto";
import type pg from "pg";
import { declaredRootKey } from "./declared.server.ts";
import type { KeyRing } from "./key-ring.server.ts";
import { KeyRefused, newKey, unwrap } from "./keys.server.ts";

/** The vault's keys that outlive a root key: what they made must be found again when it has been changed for another. */
export const secretNames = ["look-up", "chain", "pseudonym", "heads", "second-factor"] as const;
export type SecretName = (typeof secretNames)[number];
export type VaultSecrets = Readonly<Record<SecretName, KeyObject>>;

/**
 * Reads them from `identity`, wrapped by what wraps the keys there; those that are not there yet are made. Of two starts at
 * once, both get what the quicker one made.
 * @param tx of the store `identity`.
 * @throws KeyRefused when one was changed, or a root key wrapped it that is not there.
 */
export async function secretsIn(tx: pg.ClientBase, ring: KeyRing): Promise<VaultSecrets> {
  const keys = ring.of(await declaredRootKey(tx));
  if (keys === null) throw new KeyRefused();
  for (const name of secretNames) {
    const { wrapped } = newKey(keys.wrapping.identity);
    await tx.query(
      "INSERT INTO identity.vault_secret (name, root_key, wrapped) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING",
      [name, keys.rootKey, wrapped],
    );
  }
  return (await secretsOf(tx, ring)) as VaultSecrets;
}

/** Those that there are. @throws KeyRefused, RootKeyProblem */
export async function secretsOf(
  connection: pg.ClientBase,
  ring: KeyRing,
): Promise<Partial<Record<SecretName, KeyObject>>> {
  const { rows } = await connection.query<{ name: SecretName; root_key: Buffer; wrapped: Buffer }>(
    "SELECT name, root_key, wrapped FROM identity.vault_secret",
  );
  const opened = rows.map(({ name, root_key, wrapped }) => {
    const keys = ring.of(root_key);
    if (keys === null) throw new KeyRefused();
    return [name, unwrap(keys.wrapping.identity, wrapped)];
  });
  return Object.fromEntries(opened);
}

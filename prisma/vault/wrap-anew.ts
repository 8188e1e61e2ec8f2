import type pg from "pg";
import type { KeyRing } from "#app/platform/vault/key-ring.server.ts";
import { KeyRefused, type VaultKeys, wrapAnew } from "#app/platform/vault/keys.server.ts";
import type { Store } from "#app/platform/vault/store.server.ts";
import { RotateProblem } from "./problem.ts";

/** A table of keys, and by what its rows are known. */
export type KeyTable = { readonly store: Store; readonly name: string; readonly by: string };

export const keyTables: readonly KeyTable[] = [
  { store: "identity", name: "identity.vault_secret", by: "name" },
  { store: "identity", name: "identity.participant_key", by: "code || ' ' || version" },
  { store: "consent", name: "consent.participant_key", by: "code || ' ' || version" },
  { store: "research", name: "research.participant_key", by: "code || ' ' || version" },
];

/** So many in one transaction: whoever destroys somebody's keys waits no longer. */
const AT_ONCE = 200;

/** How many keys of a table another root key than the given one wraps. */
export async function countOthers(connection: pg.ClientBase, { name }: KeyTable, rootKey: Buffer): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${name} WHERE root_key <> $1`,
    [rootKey],
  );
  return rows[0]!.n;
}

/**
 * Wraps some keys anew, in one transaction. They stay the same keys: what they sealed is not touched.
 * @returns how many; none when there are no more.
 * @throws RotateProblem when one does not open
 */
export async function wrapSome(
  connection: pg.ClientBase,
  { store, name, by }: KeyTable,
  ring: KeyRing,
  to: VaultKeys,
): Promise<number> {
  await connection.query("BEGIN");
  try {
    const { rows } = await connection.query<{ id: string; root_key: Buffer; wrapped: Buffer }>(
      `SELECT ${by} AS id, root_key, wrapped FROM ${name} WHERE root_key <> $1 ORDER BY 1 LIMIT ${AT_ONCE} FOR NO KEY UPDATE`,
      [to.rootKey],
    );
    const anew = rows.map(({ id, root_key: rootKey, wrapped }) => {
      const from = ring.of(rootKey);
      if (from === null) throw new RotateProblem(`The root key that a key in ${name} needs is not there.`);
      try {
        return wrapAnew(from.wrapping[store], to.wrapping[store], wrapped);
      } catch (error) {
        if (!(error instanceof KeyRefused)) throw error;
        throw new RotateProblem(`The key ${id} in ${name} does not open: put it back from a backup's keys.`);
      }
    });
    await connection.query(
      `UPDATE ${name} t SET root_key = $1, wrapped = n.wrapped
       FROM unnest($2::text[], $3::bytea[]) AS n (id, wrapped) WHERE ${by} = n.id`,
      [to.rootKey, rows.map(({ id }) => id), anew],
    );
    await connection.query("COMMIT");
    return rows.length;
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

import type pg from "pg";
import { dayOf } from "#app/core/day.ts";
import type { KeyRing } from "./key-ring.server.ts";
import { makeRootKey, RootKeyProblem, readRootKey } from "./root-key.server.ts";
import { type Store, stores } from "./store.server.ts";

/** A root key that the keys of a store are wrapped with. */
export type RootKeyRow = {
  readonly id: Buffer;
  /** What is new is wrapped with it. Another is only needed until its keys have been wrapped anew. */
  readonly declared: boolean;
  readonly declared_at: Date;
};

/**
 * Which root key new keys are wrapped with, while no other can be declared: until the transaction is over.
 * @param tx of the store `identity`.
 */
export async function declaredRootKey(tx: pg.ClientBase): Promise<Buffer> {
  const { rows } = await tx.query<{ id: Buffer }>("SELECT identity.declared_root_key() AS id");
  return rows[0]!.id;
}

type Ask = (store: Store, sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** The root keys of all stores. */
export async function rootKeysIn(ask: Ask): Promise<RootKeyRow[]> {
  const found: RootKeyRow[] = [];
  for (const store of stores) {
    const { rows } = await ask(store, `SELECT id, declared, declared_at FROM ${store}.root_key`);
    found.push(...(rows as RootKeyRow[]));
  }
  return found;
}

/**
 * Sees to it that every root key is there that the stores need, and that one is declared in each.
 * @param makes whether one is made where no store has any yet.
 * @returns whether it was.
 * @throws RootKeyProblem
 */
export async function settleRootKeys(ask: Ask, ring: KeyRing, file: string, makes: boolean): Promise<boolean> {
  // Never beside keys that another has wrapped: it would hide that the right one is gone.
  const made = makes && (await rootKeysIn(ask)).length === 0 && madeNow(file);
  const first = ring.ofFile();
  if (first === null) throw new RootKeyProblem("its root key is not there");
  const declare = (store: Store, id: Buffer) =>
    ask(
      store,
      `INSERT INTO ${store}.root_key (id) SELECT $1 WHERE NOT EXISTS (SELECT FROM ${store}.root_key) ON CONFLICT DO NOTHING`,
      [id],
    );
  await declare("identity", first.rootKey);
  const { rows } = await ask("identity", "SELECT id FROM identity.root_key WHERE declared");
  const [declared] = rows as Pick<RootKeyRow, "id">[];
  // Of two that start with different ones, the stores take that of one: the other finds that hers is another.
  if (declared !== undefined && ring.of(declared.id) !== null) {
    for (const store of stores) await declare(store, declared.id);
  }
  for (const row of await rootKeysIn(ask)) if (ring.of(row.id) === null) throw new RootKeyProblem(lackOf(row));
  return made;
}

function madeNow(file: string): boolean {
  if (readRootKey(file) !== null) return false;
  makeRootKey(file);
  return true;
}

const lackOf = ({ declared, declared_at: at }: RootKeyRow): string =>
  declared
    ? `its root key is another than the one that its stores declared on ${dayOf(at)}`
    : "its root key is being changed, and the old one, which some keys still need, is not there";

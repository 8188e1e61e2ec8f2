import pg from "pg";
import { Refusal } from "../refusals.server.ts";
import { settleRootKeys } from "./declared.server.ts";
import { type KeyRing, keyRing } from "./key-ring.server.ts";
import { KeyRefused, type VaultKeys } from "./keys.server.ts";
import { RootKeyProblem } from "./root-key.server.ts";
import { secretsIn, type VaultSecrets } from "./secrets.server.ts";
import { type Store, stores } from "./store.server.ts";

export type VaultSettings = {
  /** Where each store is reached, by its own login. Null: the operator has named none. */
  readonly storeUrls: Readonly<Record<Store, string>> | null;
  readonly rootKeyFile: string | null;
  /** Whether a root key that is not there is made: in a data folder of our own, never where an operator keeps one. */
  readonly makesRootKey: boolean;
};

/** A transaction in a store. */
export type StoreTx = pg.ClientBase;

type Pools = Readonly<Record<Store, pg.Pool>>;
type Open = { readonly pools: Pools; readonly ring: KeyRing; readonly secrets: VaultSecrets };
type State = { readonly open: Open | null; readonly why: string };

/** The vault is closed: what is asked of it can be answered when the operator has opened it. */
export class VaultClosed extends Refusal {
  constructor(why: string) {
    super("unavailable", "vault.closed");
    this.name = "VaultClosed";
    this.message = `The vault is closed: ${why}.`;
  }
}

// On globalThis, or a hot reload in development would lose what was opened once.
const holder = globalThis as typeof globalThis & { __genombrottVault?: State };

/**
 * Opens the vault, or notes why it stays closed: everything else works without it. Called once, at start.
 * @returns whether a root key was made.
 */
export async function openVault({
  storeUrls,
  rootKeyFile,
  makesRootKey,
}: VaultSettings): Promise<{ madeKey: boolean }> {
  await closeVault();
  if (storeUrls === null) return stayClosed("the addresses of its stores are not set");
  if (rootKeyFile === null) return stayClosed("no file is named for its root key");
  const pools: Pools = {
    identity: poolOf(storeUrls.identity),
    consent: poolOf(storeUrls.consent),
    research: poolOf(storeUrls.research),
  };
  try {
    const ring = keyRing(rootKeyFile);
    const madeKey = await settleRootKeys(
      (store, sql, values) => pools[store].query(sql, values),
      ring,
      rootKeyFile,
      makesRootKey,
    );
    const secrets = await inPool(pools.identity, (tx) => secretsIn(tx, ring));
    holder.__genombrottVault = { open: { pools, ring, secrets }, why: "" };
    return { madeKey };
  } catch (error) {
    await end(pools);
    if (error instanceof RootKeyProblem) return stayClosed(error.message);
    throw error;
  }
}

function stayClosed(why: string): { madeKey: boolean } {
  holder.__genombrottVault = { open: null, why };
  return { madeKey: false };
}

/** Small, and without a connection until somebody needs one. */
function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
  });
  // As the app's own pool: one that breaks must not end the process, whether somebody has it or not.
  pool.on("error", () => {});
  pool.on("connect", (connection) => void connection.on("error", () => {}));
  return pool;
}

const end = (pools: Pools) => Promise.all(stores.map((store) => pools[store].end()));

export async function closeVault(): Promise<void> {
  const open = holder.__genombrottVault?.open;
  delete holder.__genombrottVault;
  if (open) await end(open.pools);
}

/** Why the vault is closed, in words for the operator; null when it is open. Names no file and no address. */
export function whyClosed(): string | null {
  const state = holder.__genombrottVault;
  return state?.open ? null : (state?.why ?? "it has not been opened");
}

function opened(): Open {
  const open = holder.__genombrottVault?.open;
  if (!open) throw new VaultClosed(whyClosed() ?? "");
  return open;
}

/**
 * What a root key gives. One that was not known is looked for in the files: it may have been changed since they were read.
 * @throws VaultClosed, KeyRefused when it is not there
 */
export function keysOfRootKey(rootKey: Uint8Array): VaultKeys {
  const keys = opened().ring.of(rootKey);
  if (keys === null) throw new KeyRefused();
  return keys;
}

/** @throws VaultClosed */
export function vaultSecrets(): VaultSecrets {
  return opened().secrets;
}

/**
 * Runs `work` in one transaction of one store. What goes across stores is a function of the database's own.
 * @throws VaultClosed
 */
export async function inStore<T>(store: Store, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  return inPool(opened().pools[store], work);
}

async function inPool<T>(pool: pg.Pool, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query("BEGIN");
    const result = await work(connection);
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch((lost: Error) => {
      broken = lost; // Nobody gets it again.
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}

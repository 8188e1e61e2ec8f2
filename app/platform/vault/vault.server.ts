import pg from "pg";
import { Refusal } from "../refusals.server.ts";
import { keysFrom, type VaultKeys } from "./keys.server.ts";
import { makeRootKey, RootKeyProblem, readRootKey } from "./root-key.server.ts";
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
type Open = { readonly pools: Pools; readonly keys: VaultKeys; readonly secrets: VaultSecrets };
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
    const used = await rootKeysIn(pools);
    // Never beside keys that another has wrapped: it would hide that the right one is gone.
    const madeKey = makesRootKey && used.size === 0 && madeNow(rootKeyFile);
    const root = readRootKey(rootKeyFile);
    if (root === null) throw new RootKeyProblem("its root key is not there");
    const keys = keysFrom(root);
    root.fill(0);
    if ([...used].some((one) => one !== keys.rootKey.toString("hex"))) {
      throw new RootKeyProblem("its root key is another than the one its participants' keys were made with");
    }
    const secrets = await secretsIn(pools.identity, keys);
    holder.__genombrottVault = { open: { pools, keys, secrets }, why: "" };
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

function madeNow(file: string): boolean {
  if (readRootKey(file) !== null) return false;
  makeRootKey(file);
  return true;
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

/** Which root keys the keys in all stores need, in hex. */
async function rootKeysIn(pools: Pools): Promise<Set<string>> {
  const keysIn = (store: Store, table: string) =>
    pools[store].query<{ id: string }>(`SELECT DISTINCT encode(root_key, 'hex') AS id FROM ${store}.${table}`);
  const found = await Promise.all([
    ...stores.map((store) => keysIn(store, "participant_key")),
    keysIn("identity", "vault_secret"),
  ]);
  return new Set(found.flatMap(({ rows }) => rows.map(({ id }) => id)));
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

/** @throws VaultClosed */
export function vaultKeys(): VaultKeys {
  return opened().keys;
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
  const connection = await opened().pools[store].connect();
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

import pg from "pg";
import { dayOf } from "#app/core/day.ts";
import { rootKeysIn } from "#app/platform/vault/declared.server.ts";
import { type KeyRing, keyRing } from "#app/platform/vault/key-ring.server.ts";
import type { VaultKeys } from "#app/platform/vault/keys.server.ts";
import { declaredIn, declareRootKey, forgetOthers } from "./declare.ts";
import { nextRootKey, putInPlace, whose } from "./files.ts";
import { RotateProblem } from "./problem.ts";
import { countOthers, keyTables, wrapSome } from "./wrap-anew.ts";

/** So long keys of a backup are kept, and so long they need the root key that they were made with. */
const KEPT_DAYS = 30;

export type Rotation = {
  /** Of the login that owns the tables. */
  readonly ownerUrl: string;
  readonly rootKeyFile: string;
  readonly now: Date;
  readonly say: (line: string) => void;
};

/**
 * Changes the root key for a new one while the vault is in use. Every key is wrapped anew and stays the same key, so that nothing
 * that is sealed is touched. Cut off anywhere, it goes on from there when it is run again.
 * @throws RotateProblem, RootKeyProblem
 */
export async function rotateRootKey({ ownerUrl, rootKeyFile, now, say }: Rotation): Promise<void> {
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await alone(connection);
    const ring = keyRing(rootKeyFile, whose());
    const declared = await declaredIn(connection);
    await demandAll(connection, ring);
    const { keys, made } = nextRootKey(rootKeyFile);
    say(made ? "A new root key was made beside the old one." : "A new root key is there: going on with it.");
    if (!declared.equals(keys.rootKey)) {
      await declareRootKey(connection, ring, keys.rootKey, now);
      say("The stores have declared it: what is new is wrapped with it.");
    }
    await wrapAll(connection, ring, keys, now, say);
    await demandUnused(connection, keys);
    const kept = putInPlace(rootKeyFile);
    say(`No key needs another any more. It is the root key now: ${rootKeyFile}.`);
    if (kept === null) return;
    const until = dayOf(new Date(now.getTime() + KEPT_DAYS * 86_400_000));
    say(
      `The old one is kept until ${until}, since the keys of older backups need it, and is then to be destroyed: ${kept}.`,
    );
    say("Put a copy of the new one where the old one's was kept.");
  } finally {
    await connection.end();
  }
}

/** One at a time. Ends with the connection, however that ends. */
async function alone(connection: pg.ClientBase): Promise<void> {
  const { rows } = await connection.query<{ got: boolean }>("SELECT pg_try_advisory_lock(714502006) AS got");
  if (!rows[0]!.got) throw new RotateProblem("The root key is being changed by another: wait until it has ended.");
}

/** Nothing is begun that could not be ended. */
async function demandAll(connection: pg.ClientBase, ring: KeyRing): Promise<void> {
  const needed = await rootKeysIn((_, sql) => connection.query(sql));
  if (needed.every(({ id }) => ring.of(id) !== null)) return;
  throw new RotateProblem("A root key that keys in the vault are wrapped with is not there. Nothing was done.");
}

/** Wraps everything anew, and again what has come meanwhile, until the database lets go of every other root key. */
async function wrapAll(connection: pg.ClientBase, ring: KeyRing, keys: VaultKeys, now: Date, say: Rotation["say"]) {
  for (;;) {
    for (const table of keyTables) {
      const all = await countOthers(connection, table, keys.rootKey);
      for (let done = 0; ; ) {
        const wrapped = await wrapSome(connection, table, ring, keys);
        if (wrapped === 0) break;
        done += wrapped;
        say(`${table.name}: ${done} of ${Math.max(done, all)} wrapped anew.`);
      }
    }
    try {
      await forgetOthers(connection, ring, now);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "23503") throw error;
    }
  }
}

/** Asked of the tables themselves, before the old file leaves its place. */
async function demandUnused(connection: pg.ClientBase, keys: VaultKeys): Promise<void> {
  for (const table of keyTables) {
    const others = await countOthers(connection, table, keys.rootKey);
    if (others > 0) throw new RotateProblem(`${others} keys in ${table.name} still need another root key.`);
  }
}

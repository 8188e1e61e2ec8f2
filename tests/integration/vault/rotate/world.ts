import { existsSync } from "node:fs";
import pg from "pg";
import { expect } from "vitest";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { FIRST_KEY, keyOf } from "#app/platform/vault/participant-key.server.ts";
import { nextRootKeyOf } from "#app/platform/vault/root-key.server.ts";
import { type Store, stores } from "#app/platform/vault/store.server.ts";
import { inStore, openVault, whyClosed } from "#app/platform/vault/vault.server.ts";
import { keysIn } from "#prisma/vault/files.ts";
import { rotateRootKey } from "#prisma/vault/rotate.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../../postgres/apps.ts";

export type RotateWorld = VaultWorld & {
  /** Those who are in the vault. */
  readonly codes: readonly string[];
  /** Changes the root key as the command does; gives what it said. */
  rotate(said?: string[]): Promise<string[]>;
  /** The root key in the file, in hex. */
  inFile(): string;
};

/** A vault with some parents in it. */
export async function openRotateWorld(parents = 3): Promise<RotateWorld> {
  const world = await openVaultWorld();
  await world.recruits("member");
  const codes: string[] = [];
  for (let n = 0; n < parents; n += 1) codes.push((await handedOver(await aParent(world, n))).code);
  return {
    ...world,
    codes,
    inFile: () => keysIn(world.rootKeyFile)?.rootKey.toString("hex") ?? "none",
    async rotate(said = []) {
      const { rootKeyFile, now } = world;
      const say = (line: string) => void said.push(line);
      await rotateRootKey({ ownerUrl: world.database.ownerUrl, rootKeyFile, now, say });
      return said;
    },
  };
}

export const aParent = (world: VaultWorld, n: number) =>
  world.parent("member", { phone: `+46701${String(n).padStart(6, "0")}` });

/** The keys of everybody in every store, read as the app reads them; in hex. */
export async function keysRead(codes: readonly string[]): Promise<string[]> {
  const read: string[] = [];
  for (const store of stores) {
    await inStore(store, async (tx) => {
      for (const code of codes)
        read.push((await keyOf(tx, store, code, FIRST_KEY))?.export().toString("hex") ?? "none");
    });
  }
  return read;
}

/** Opens the vault as an instance does that starts now. */
export async function openedAnew(world: VaultWorld, storeUrls = world.database.storeUrls): Promise<string | null> {
  await openVault({ storeUrls, rootKeyFile: world.rootKeyFile, makesRootKey: false });
  return whyClosed();
}

/** Which root keys the stores know and which keys are wrapped with, each once, in hex. */
export async function rootKeysUsed(ownerUrl: string): Promise<{ known: string[]; used: string[] }> {
  const of = async (tables: readonly string[], column: string) => {
    const each = tables.map((table) => `SELECT encode(${column}, 'hex') AS id FROM ${table}`).join(" UNION ");
    return (await ask(ownerUrl, `${each} ORDER BY 1`)).map(({ id }) => String(id));
  };
  const keyTables = ["identity.vault_secret", ...stores.map((store) => `${store}.participant_key`)];
  const rootKeys = stores.map((store) => `${store}.root_key`);
  return { known: await of(rootKeys, "id"), used: await of(keyTables, "root_key") };
}

/** Holds the last key of a store, so that what would wrap it anew waits. Gives what lets go of it. */
export async function heldKey(world: RotateWorld, store: Store): Promise<() => Promise<void>> {
  const connection = new pg.Client({ connectionString: world.database.ownerUrl });
  await connection.connect();
  await connection.query("BEGIN");
  await connection.query(`SELECT FROM ${store}.participant_key ORDER BY code DESC LIMIT 1 FOR UPDATE`);
  return () => connection.end();
}

/** The change is over: one root key, which is the file's, and nothing of the next one is left. */
export async function expectChanged(world: RotateWorld): Promise<void> {
  const only = [world.inFile()];
  expect(await rootKeysUsed(world.database.ownerUrl)).toEqual({ known: only, used: only });
  expect(existsSync(nextRootKeyOf(world.rootKeyFile))).toBe(false);
}

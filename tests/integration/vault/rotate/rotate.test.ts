import { mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { handedOver, putInVault } from "#app/features/participants/steps.server.ts";
import { newKey } from "#app/platform/vault/keys.server.ts";
import { keyOf, newKeysOf } from "#app/platform/vault/participant-key.server.ts";
import { keptRootKeyOf, nextRootKeyOf } from "#app/platform/vault/root-key.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { verifyAudit } from "#prisma/audit/verify.ts";
import { keysOf } from "#prisma/backup/format.ts";
import { restoreBackup } from "#prisma/backup/restore.ts";
import { takeBackup } from "#prisma/backup/take.ts";
import { keysIn } from "#prisma/vault/files.ts";
import { RotateProblem } from "#prisma/vault/problem.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { ask } from "../../postgres/apps.ts";
import {
  aParent,
  expectChanged,
  heldKey,
  keysRead,
  openedAnew,
  openRotateWorld,
  type RotateWorld,
  rootKeysUsed,
} from "./world.ts";

let world: RotateWorld;
let keys: string[];
let handed = 100;
beforeAll(async () => {
  world = await openRotateWorld();
  keys = await keysRead(world.codes);
});
afterAll(() => world?.close());
beforeEach(async () => expect(await openedAnew(world)).toBeNull());

const keptOf = (old: string) => keptRootKeyOf(world.rootKeyFile, Buffer.from(old, "hex"));
const nextParent = () => {
  handed += 1;
  return aParent(world, handed);
};

it("X25: wraps every key anew, says what it did and no bytes of it, and tells it in the chain", async () => {
  const old = world.inFile();
  const said = await world.rotate();
  await expectChanged(world);
  expect(world.inFile()).not.toBe(old);
  expect(said).toEqual([
    "A new root key was made beside the old one.",
    "The stores have declared it: what is new is wrapped with it.",
    "identity.vault_secret: 5 of 5 wrapped anew.",
    ...stores.map((store) => `${store}.participant_key: 3 of 3 wrapped anew.`),
    `No key needs another any more. It is the root key now: ${world.rootKeyFile}.`,
    `The old one is kept until 2026-12-22, since the keys of older backups need it, and is then to be destroyed: ${keptOf(old)}.`,
    "Put a copy of the new one where the old one's was kept.",
  ]);
  for (const file of [world.rootKeyFile, keptOf(old)]) {
    for (const form of ["hex", "base64", "latin1"] as const)
      expect(said.join()).not.toContain(readFileSync(file, form));
  }
  const entries = await ask(world.database.ownerUrl, "SELECT body FROM audit.entry ORDER BY seq DESC LIMIT 2");
  const more = { from: old, to: world.inFile() };
  expect(entries.map(({ body }) => JSON.parse(String(body)))).toMatchObject([
    { act: "root-key.changed", by: "operator", more },
    { act: "root-key.declared", by: "operator", more },
  ]);
  const { chains } = await verifyAudit(world.database.ownerUrl, world.rootKeyFile, "/nonexistent");
  expect(chains.map(({ broken }) => broken)).toEqual([null]);
  // The instance that was open all the time, and one that starts now with the new file alone.
  expect(await keysRead(world.codes)).toEqual(keys);
  rmSync(keptOf(old));
  expect(await openedAnew(world)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
});

it("X25: from when another is declared the database takes no key that the old one wraps, new or changed", async () => {
  const old = world.inFile();
  const columns = "'23456789B', 1";
  const insert = (store: string, rootKey: string) =>
    ask(
      world.database.ownerUrl,
      `INSERT INTO ${store}.participant_key VALUES (${columns}, '\\x${rootKey}', sha256('x') || '12345678'::bytea)`,
    );
  const change = (table: string, rootKey: string) =>
    ask(world.database.ownerUrl, `UPDATE ${table} SET root_key = '\\x${rootKey}'`);
  await world.rotate();
  // As in the midst of it, when the old one is known still.
  for (const store of stores) {
    await ask(world.database.ownerUrl, `INSERT INTO ${store}.root_key (id, declared) VALUES ('\\x${old}', false)`);
  }
  for (const store of stores) {
    await expect(insert(store, old)).rejects.toThrow(/the root key that is declared/);
    await expect(change(`${store}.participant_key`, old)).rejects.toThrow(/the root key that is declared/);
    await insert(store, world.inFile());
    await ask(world.database.ownerUrl, `DELETE FROM ${store}.participant_key WHERE code = '23456789B'`);
  }
  await expect(change("identity.vault_secret", old)).rejects.toThrow(/the root key that is declared/);
  // No store's login declares another, nor one that it does not have.
  for (const store of stores) {
    const declare = `INSERT INTO ${store}.root_key (id) VALUES ('\\x0102030405060708')`;
    await expect(ask(world.database.storeUrls[store], declare)).rejects.toThrow(/root_key_declared/);
    // One that a key needs is never forgotten.
    const forget = `DELETE FROM ${store}.root_key WHERE declared`;
    await expect(ask(world.database.ownerUrl, forget)).rejects.toThrow(/participant_key_of|vault_secret_of/);
    await ask(world.database.ownerUrl, `DELETE FROM ${store}.root_key WHERE NOT declared`);
  }
});

it("X25: who brings a key while another is declared brings it before or with the new one, and never fails", async () => {
  const old = world.inFile();
  let rotating: Promise<string[]> | undefined;
  const { code } = await inStore("identity", async (tx) => {
    const parent = await nextParent();
    await newKeysOf(tx, "23456789B");
    rotating = world.rotate();
    await sleep(1_200);
    // It has tried more than once meanwhile.
    expect((await rootKeysUsed(world.database.ownerUrl)).known).toEqual([old]);
    return putInVault(tx, parent);
  });
  await rotating;
  await expectChanged(world);
  expect(await keysRead([code])).not.toContain("none");
  // This instance has read no file since; the key that it makes now is wrapped with the new one.
  await handedOver(await nextParent());
  await expectChanged(world);
});

it("X25: a key that came with the old one meanwhile, unseen by who brought it, is found", async () => {
  const old = keysIn(world.rootKeyFile)!;
  const { key, wrapped } = newKey(old.wrapping.identity);
  const connection = new pg.Client({ connectionString: world.database.ownerUrl });
  await connection.connect();
  // Somebody who sees the database as it was when she began.
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  await connection.query("SELECT FROM identity.root_key");
  const letGo = await heldKey(world, "research");
  const said: string[] = [];
  const rotating = world.rotate(said);
  await expect.poll(() => said.join()).toMatch(/consent\.participant_key: \d+ of/);
  await connection.query("INSERT INTO identity.participant_key VALUES ('23456789B', 1, $1, $2)", [
    old.rootKey,
    wrapped,
  ]);
  await connection.query("COMMIT");
  await connection.end();
  await letGo();
  await rotating;
  await expectChanged(world);
  const found = await inStore("identity", (tx) => keyOf(tx, "identity", "23456789B", 1));
  expect(found?.equals(key)).toBe(true);
  await ask(world.database.ownerUrl, "DELETE FROM identity.participant_key WHERE code = '23456789B'");
});

it("X25: of two changes at once the second is refused, and the first ends right", async () => {
  const both = await Promise.allSettled([world.rotate(), world.rotate()]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(RotateProblem)]);
  expect(String(refused[0]?.reason)).toMatch(/being changed by another/);
  await expectChanged(world);
  expect(await keysRead(world.codes)).toEqual(keys);
});

it("X25: with the old file alone the vault stays closed and says since when; a change begins nothing", async () => {
  const old = world.inFile();
  await world.rotate();
  const aside = `${world.rootKeyFile}-aside`;
  renameSync(world.rootKeyFile, aside);
  renameSync(keptOf(old), world.rootKeyFile);
  expect(await openedAnew(world)).toBe("its root key is another than the one that its stores declared on 2026-11-22");
  await expect(world.rotate()).rejects.toThrow(/is not there\. Nothing was done/);
  renameSync(world.rootKeyFile, nextRootKeyOf(world.rootKeyFile));
  renameSync(aside, world.rootKeyFile);
  renameSync(nextRootKeyOf(world.rootKeyFile), keptOf(old));
  expect(await openedAnew(world)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
});

it("X25: keys of a backup from before need the old file, and those from after only the new one, whatever backup they open", async () => {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-rotate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  const old = world.inFile();
  await takeBackup(world.database.ownerUrl, before, "0.1.0");
  await world.rotate();
  await takeBackup(world.database.ownerUrl, after, "0.1.0");
  const restored = async (keysFile: string) => {
    const { drop, ...database } = await freshDatabase();
    onTestFinished(drop);
    await restoreBackup(database.ownerUrl, before, keysFile);
    return database;
  };
  const withOld = await restored(keysOf(before));
  expect(await openedAnew(world, withOld.storeUrls)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
  rmSync(keptOf(old));
  expect(await openedAnew(world, withOld.storeUrls)).toMatch(/another than the one that its stores declared/);
  const withNew = await restored(keysOf(after));
  expect(await openedAnew(world, withNew.storeUrls)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
  const { chains } = await verifyAudit(withNew.ownerUrl, world.rootKeyFile, "/nonexistent");
  expect(chains.map(({ broken }) => broken)).toEqual([null]);
});

import { copyFileSync, existsSync, linkSync, readFileSync, renameSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keyRing } from "#app/platform/vault/key-ring.server.ts";
import { keptRootKeyOf, nextRootKeyOf } from "#app/platform/vault/root-key.server.ts";
import { declareRootKey, forgetOthers } from "#prisma/vault/declare.ts";
import { keysIn, nextRootKey } from "#prisma/vault/files.ts";
import { rotateRootKey } from "#prisma/vault/rotate.ts";
import { keyTables, wrapSome } from "#prisma/vault/wrap-anew.ts";
import { expectChanged, keysRead, openedAnew, openRotateWorld, type RotateWorld } from "./world.ts";

let world: RotateWorld;
let keys: string[];
beforeAll(async () => {
  world = await openRotateWorld();
  keys = await keysRead(world.codes);
});
afterAll(() => world?.close());

const bytes = (hex: string) => Buffer.from(hex, "hex");

/** What a change does, step by step. */
const steps: readonly [string, (connection: pg.Client) => unknown][] = [
  ["the new file was made", () => nextRootKey(world.rootKeyFile)],
  ["it was declared", (connection) => declareRootKey(connection, keyRing(world.rootKeyFile), coming(), world.now)],
  ["the vault's own keys were wrapped anew", (connection) => wrap(connection, 0)],
  ["the keys of one store were", (connection) => wrap(connection, 1)],
  [
    "those of all stores were",
    async (connection) => {
      await wrap(connection, 2);
      await wrap(connection, 3);
    },
  ],
  ["the old one was forgotten", (connection) => forgetOthers(connection, keyRing(world.rootKeyFile), world.now)],
  [
    "the old one was put aside",
    () => linkSync(world.rootKeyFile, keptRootKeyOf(world.rootKeyFile, bytes(world.inFile()))),
  ],
];
const coming = () => keysIn(nextRootKeyOf(world.rootKeyFile))!.rootKey;
const wrap = (connection: pg.Client, table: number) =>
  wrapSome(connection, keyTables[table]!, keyRing(world.rootKeyFile), keysIn(nextRootKeyOf(world.rootKeyFile))!);

async function upTo(step: number): Promise<void> {
  const connection = new pg.Client({ connectionString: world.database.ownerUrl });
  await connection.connect();
  try {
    for (const [, work] of steps.slice(0, step + 1)) await work(connection);
  } finally {
    await connection.end();
  }
}

it.each(steps.map(([name], at) => [name, at] as const))(
  "X25: cut off when %s, it goes on and ends right",
  async (_, at) => {
    const old = world.inFile();
    await upTo(at);
    const next = coming().toString("hex");
    expect(await keysRead(world.codes)).toEqual(keys);
    // An instance that starts just then knows nothing of before.
    expect(await openedAnew(world)).toBeNull();
    expect(await keysRead(world.codes)).toEqual(keys);
    expect((await world.rotate())[0]).toMatch(/going on/);
    expect(world.inFile()).toBe(next);
    await expectChanged(world);
    expect(keysIn(keptRootKeyOf(world.rootKeyFile, bytes(old)))?.rootKey.toString("hex")).toBe(old);
    expect(await keysRead(world.codes)).toEqual(keys);
    expect(await openedAnew(world)).toBeNull();
    expect(await keysRead(world.codes)).toEqual(keys);
  },
);

it("X25: cut off after the new one took its place, and the old one removed, another change ends right", async () => {
  const old = world.inFile();
  await upTo(5);
  renameSync(nextRootKeyOf(world.rootKeyFile), world.rootKeyFile);
  expect(existsSync(keptRootKeyOf(world.rootKeyFile, bytes(old)))).toBe(false);
  await world.rotate();
  await expectChanged(world);
  expect(await openedAnew(world)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
});

it("X25: on another machine, to which the new one was copied beforehand, it puts the files right and does nothing else", async () => {
  await upTo(0);
  const there = { ...world, rootKeyFile: `${world.rootKeyFile}-there` };
  copyFileSync(world.rootKeyFile, there.rootKeyFile);
  copyFileSync(nextRootKeyOf(world.rootKeyFile), nextRootKeyOf(there.rootKeyFile));
  await world.rotate();
  expect(await openedAnew(there)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
  const { ownerUrl } = world.database;
  const said: string[] = [];
  await rotateRootKey({ ...there, ownerUrl, say: (line) => void said.push(line) });
  expect(said).not.toContainEqual(expect.stringMatching(/wrapped anew|declared/));
  expect(readFileSync(there.rootKeyFile).equals(readFileSync(world.rootKeyFile))).toBe(true);
  // Where it was renamed by hand, and a copy was left, that goes.
  copyFileSync(world.rootKeyFile, nextRootKeyOf(world.rootKeyFile));
  const now = world.inFile();
  await world.rotate();
  expect(world.inFile()).toBe(now);
  await expectChanged(world);
});

it("X25: without the old one half-way nothing opens and nothing goes on, and that is said", async () => {
  await upTo(2);
  const aside = `${world.rootKeyFile}-aside`;
  renameSync(world.rootKeyFile, aside);
  linkSync(nextRootKeyOf(world.rootKeyFile), world.rootKeyFile);
  expect(await openedAnew(world)).toMatch(/^its root key is being changed, and the old one/);
  await expect(world.rotate()).rejects.toThrow(/is not there\. Nothing was done/);
  renameSync(aside, world.rootKeyFile);
  await world.rotate();
  await expectChanged(world);
  expect(await openedAnew(world)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
});

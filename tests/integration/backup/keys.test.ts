import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { keysOf } from "#prisma/backup/format.ts";
import { restoreBackup } from "#prisma/backup/restore.ts";
import { takeBackup } from "#prisma/backup/take.ts";
import { addParticipant, demoDatabase, emptyDatabase, everyRow, newFile, query } from "./databases.ts";

const content = (file: string) => gunzipSync(readFileSync(file)).toString();
const keyTables = ["identity.participant_key", "consent.participant_key", "research.participant_key"];
const sealed = randomBytes(93);

async function codesIn(ownerUrl: string, table: string): Promise<string[]> {
  return (await query<{ code: string }>(ownerUrl, `SELECT code FROM ${table} ORDER BY 1`)).map(({ code }) => code);
}

test("X2: keys lie in a file of their own, and what they sealed in the other", async () => {
  const { ownerUrl } = await demoDatabase();
  const wrapped = randomBytes(40);
  await addParticipant(ownerUrl, "23456789B", sealed, wrapped);
  const file = newFile();
  await takeBackup(ownerUrl, file, "0.1.0");
  expect(content(file)).toContain(sealed.toString("hex"));
  expect(content(file)).not.toContain(wrapped.toString("hex"));
  expect(content(keysOf(file)).split(wrapped.toString("hex"))).toHaveLength(keyTables.length + 1);
  expect(content(keysOf(file))).not.toContain(sealed.toString("hex"));
});

test("X2: whoever was erased comes back in an old backup with the newest keys as what nobody can open", async () => {
  const { ownerUrl } = await demoDatabase();
  await addParticipant(ownerUrl, "23456789B", sealed, randomBytes(40));
  await addParticipant(ownerUrl, "98765432X", sealed, randomBytes(40));
  const [old, newest] = [newFile("old.gz"), newFile("newest.gz")];
  await takeBackup(ownerUrl, old, "0.1.0");
  for (const table of keyTables) await query(ownerUrl, `DELETE FROM ${table} WHERE code = '23456789B'`);
  await takeBackup(ownerUrl, newest, "0.1.0");
  const to = await emptyDatabase();
  await restoreBackup(to.ownerUrl, old, keysOf(newest));
  expect(await codesIn(to.ownerUrl, "identity.participant")).toEqual(["23456789B", "98765432X"]);
  for (const table of keyTables) expect(await codesIn(to.ownerUrl, table), table).toEqual(["98765432X"]);
});

test("a backup can be put back without its keys, and nothing but keys is taken for them", async () => {
  const { ownerUrl } = await demoDatabase();
  await addParticipant(ownerUrl, "23456789B", sealed, randomBytes(40));
  const file = newFile();
  await takeBackup(ownerUrl, file, "0.1.0");
  const to = await emptyDatabase();
  await expect(restoreBackup(to.ownerUrl, file, file)).rejects.toThrow("The file of keys is none");
  await expect(restoreBackup(to.ownerUrl, keysOf(file))).rejects.toThrow("are not this database's");
  expect(Object.values(await everyRow(to.ownerUrl)).flat()).toEqual([]);
  expect((await restoreBackup(to.ownerUrl, file)).keys).toEqual({});
  expect(await codesIn(to.ownerUrl, "identity.participant")).toEqual(["23456789B"]);
  // A database that holds keys is none to restore into, though there is nothing else in it.
  const used = await emptyDatabase();
  await query(used.ownerUrl, "INSERT INTO research.root_key (id) VALUES ($1)", [Buffer.alloc(8)]);
  await expect(restoreBackup(used.ownerUrl, file)).rejects.toThrow("there are rows in research.root_key");
});

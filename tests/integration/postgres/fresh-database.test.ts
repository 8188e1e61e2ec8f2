import { expect, inject, test } from "vitest";
import { freshDatabase } from "#tests/support/database.ts";
import { ask } from "./apps.ts";

test("every caller gets a database of its own, with the rights of the real one", async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.ownerUrl, "CREATE TABLE mine (id int)");
  await ask(one.appUrl, "INSERT INTO mine VALUES (1)");
  expect(await ask(two.appUrl, "SELECT to_regclass('mine') AS mine")).toEqual([{ mine: null }]);
  await expect(ask(one.appUrl, "CREATE TEMP TABLE other (id int)")).rejects.toThrow(/permission denied/);
  await Promise.all([one.drop(), two.drop()]);
  const { superuserUrl } = inject("testServer");
  const left = await ask(superuserUrl, `SELECT datname FROM pg_database WHERE datname = '${databaseOf(one.appUrl)}'`);
  expect(left).toEqual([]);
});

const databaseOf = (url: string) => /(?<=@\/)[^?]*/.exec(url)?.[0] ?? "";

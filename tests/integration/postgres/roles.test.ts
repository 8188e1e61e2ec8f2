import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { migrate } from "#prisma/migrate.ts";
import { checkSettings } from "#server/settings-check.ts";
import { root } from "#tests/support/source/files.ts";
import { ask } from "./apps.ts";

test("what db:roles prints can be run as it is, and gives a database that the app starts on", async () => {
  const { superuserUrl, ownerUrl, appUrl } = inject("testServer");
  const name = `roles_test_${process.pid}`;
  const printed = spawnSync(process.execPath, [path.join(root, "prisma/roles.ts"), name], { encoding: "utf8" });
  expect(printed.stderr).toBe("");
  // As psql runs it: a database is made alone, and entered.
  const [roles = "", create = "", grants = ""] = printed.stdout.split(/^(?=CREATE DATABASE)|^\\connect .*$/m);
  expect(create).toMatch(/^CREATE DATABASE "roles_test_\d+"[^\n]*;\n$/);
  await ask(superuserUrl, roles);
  await ask(superuserUrl, create);
  onTestFinished(async () => void (await ask(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`)));
  const inside = (url: string) => url.replace(/(?<=@\/)[^?]*/, name);
  await ask(inside(superuserUrl), grants);
  expect((await migrate(inside(ownerUrl))).applied.length).toBeGreaterThan(2);
  await expect(checkSettings(inside(appUrl), true)).resolves.toBeUndefined();
  expect(await ask(inside(appUrl), "SELECT count(*)::int AS n FROM people")).toEqual([{ n: 0 }]);
  await expect(ask(inside(appUrl), "CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
});

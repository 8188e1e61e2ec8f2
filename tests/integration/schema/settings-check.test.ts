import { expect, inject, test } from "vitest";
import { checkSettings } from "#server/settings-check.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { startApp } from "#tests/support/running-app.ts";
import { ask, opened, passableFolder } from "../postgres/apps.ts";

test("our own PostgreSQL is set up as it must be", async () => {
  const server = await opened(`${passableFolder()}/data`);
  await expect(checkSettings(server.appUrl, false)).resolves.toBeUndefined();
  const methods = await ask(server.superuserUrl, "SELECT DISTINCT auth_method FROM pg_hba_file_rules");
  expect(methods).toEqual([{ auth_method: "scram-sha-256" }]);
});

test("each setting that is wrong is said in a line with what to do", async () => {
  // The tests' server does not wait for the disk, and the owner's login has no limits of time.
  const { ownerUrl } = inject("testServer");
  const error = await checkSettings(ownerUrl, false).catch((thrown: Error) => thrown);
  expect((error as Error).message.split("\n")).toEqual([
    "The database is not set up safely:",
    "  fsync is off: ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();",
    "  full_page_writes is off: ALTER SYSTEM SET full_page_writes = on; SELECT pg_reload_conf();",
    "  synchronous_commit is off: ALTER SYSTEM SET synchronous_commit = on; SELECT pg_reload_conf();",
    "  statement_timeout is 0: ALTER ROLE genombrott_app SET statement_timeout = '15s';",
    "  lock_timeout is 0: ALTER ROLE genombrott_app SET lock_timeout = '2s';",
    "  idle_in_transaction_session_timeout is 0: ALTER ROLE genombrott_app SET idle_in_transaction_session_timeout = '30s';",
  ]);
});

test("limits longer than ours, and another zone, are wrong too", async () => {
  const { appUrl } = inject("testServer");
  const loose = new URL(appUrl.replace("@/", "@localhost/"));
  loose.searchParams.set("options", "-c statement_timeout=60s -c lock_timeout=1s -c timezone=Europe/Stockholm");
  const error = await checkSettings(loose.href, true).catch((thrown: Error) => thrown);
  expect((error as Error).message).toMatch(/statement_timeout is 60000: .*\n.* {2}TimeZone is Europe\/Stockholm: /s);
  expect((error as Error).message).not.toContain("lock_timeout is");
});

test("a database that is thrown away need not survive a crash; its limits count", async () => {
  const { appUrl, ownerUrl } = inject("testServer");
  await expect(checkSettings(appUrl, true)).resolves.toBeUndefined();
  await expect(checkSettings(ownerUrl, true)).rejects.toThrow(/lock_timeout is 0/);
});

test("the app does not start on a database that is not safe", async () => {
  const database = await freshDatabase();
  const url = (given: string) => given.replace("@/", "@localhost/");
  const env = { DATABASE_URL: url(database.appUrl), DATABASE_URL_OWNER: url(database.ownerUrl) };
  const starting = startApp({ env });
  try {
    await expect(starting).rejects.toThrow(
      /ended \(1\) before it was ready:\nThe database is not set up safely:\n {2}fsync is off: [^\n]*\n {2}full_page_writes is off/,
    );
  } finally {
    await starting.then(
      (app) => app.stop(),
      () => null,
    );
    await database.drop();
  }
});

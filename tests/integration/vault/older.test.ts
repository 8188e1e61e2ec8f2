import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MIGRATIONS_FOLDER } from "#prisma/engine/history.ts";
import { grantStores } from "#prisma/grant-stores.ts";
import { migrate } from "#prisma/migrate.ts";
import { acrossStores, loginOf, rolesSql, stores } from "#prisma/roles.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { ask, opened, passableFolder } from "../postgres/apps.ts";

/** The migrations that there were before the stores. */
function olderMigrations(): string {
  const folder = passableFolder();
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  const later = readdirSync(folder).filter((name) => /^\d/.test(name) && name >= "20261129232000");
  for (const name of later) rmSync(join(folder, name), { recursive: true });
  return folder;
}

async function dropLogins(insideUrl: string): Promise<void> {
  for (const role of [...stores.map(loginOf), ...acrossStores.map((act) => `genombrott_${act}`)]) {
    await ask(insideUrl, `DROP OWNED BY ${role}`);
    await ask(insideUrl, `DROP ROLE ${role}`);
  }
}

/** As a data folder was left by a version that knew of no stores: their logins are not there. */
async function startedByOlder(dataDir: string): Promise<void> {
  const server = await openEmbeddedPostgres({ dataDir, durable: false });
  const inside = server.superuserUrl.replace("/postgres?", "/genombrott?");
  await migrate(server.ownerUrl, olderMigrations());
  await dropLogins(inside);
  await server.stop();
}

test("X1: a data folder of an earlier version gets its stores and their logins by being started", {
  timeout: 120_000,
}, async () => {
  const dataDir = join(passableFolder(), "data");
  await startedByOlder(dataDir);
  const server = await opened(dataDir);
  expect((await migrate(server.ownerUrl)).applied[0]).toBe("20261129232000_stores");
  for (const store of stores) {
    const [row] = await ask(
      server.storeUrls[store],
      `SELECT current_user::text AS login, (SELECT count(*)::int FROM ${store}.participant_key) AS keys`,
    );
    expect(row).toEqual({ login: loginOf(store), keys: 0 });
    const others = stores.filter((other) => other !== store);
    for (const other of others) {
      await expect(ask(server.storeUrls[store], `SELECT FROM ${other}.participant_key`)).rejects.toThrow(/permission/);
    }
  }
  await expect(ask(server.appUrl, "SELECT FROM identity.participant")).rejects.toThrow(/permission denied/);
  // The passwords are of this start: those of an earlier one open nothing.
  const wrong = server.storeUrls.identity.replace(/:[^:@]+@/, ":wrong@");
  await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password/);
});

test("X1: a database that was migrated before its operator had made the logins gives them their rights at the next start", {
  timeout: 120_000,
}, async () => {
  const server = await opened(join(passableFolder(), "data"));
  const inside = server.superuserUrl.replace("/postgres?", "/genombrott?");
  await dropLogins(inside);
  // As at a start whose operator has not run db:roles again: it must not fail.
  await migrate(server.ownerUrl);
  await grantStores(server.ownerUrl);
  const passwords = { ownerPassword: "x", appPassword: "x" };
  const storePasswords = { identity: "one", consent: "two", research: "three" };
  const { roles, grants } = rolesSql({ ...passwords, storePasswords, database: "genombrott" });
  await ask(inside, roles);
  await ask(inside, grants);
  const url = (store: "identity" | "consent" | "research") =>
    server.storeUrls[store].replace(/(?<=:)[^:@]+(?=@)/, storePasswords[store]);
  await expect(ask(url("consent"), "SELECT FROM consent.participant_key")).rejects.toThrow(/permission denied/);
  // Two instances at once.
  await Promise.all([grantStores(server.ownerUrl), grantStores(server.ownerUrl)]);
  for (const store of stores) expect(await ask(url(store), `SELECT FROM ${store}.participant_key`)).toEqual([]);
  await expect(ask(url("consent"), "SELECT FROM identity.participant")).rejects.toThrow(/permission denied/);
});

import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MIGRATIONS_FOLDER } from "#prisma/engine/history.ts";
import { migrate } from "#prisma/migrate.ts";
import { acrossStores, loginOf, stores } from "#prisma/roles.ts";
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

/** As a data folder was left by a version that knew of no stores: their logins are not there. */
async function startedByOlder(dataDir: string): Promise<void> {
  const server = await openEmbeddedPostgres({ dataDir, durable: false });
  const inside = server.superuserUrl.replace("/postgres?", "/genombrott?");
  await migrate(server.ownerUrl, olderMigrations());
  for (const role of [...stores.map(loginOf), ...acrossStores.map((act) => `genombrott_${act}`)]) {
    await ask(inside, `DROP OWNED BY ${role}`);
    await ask(inside, `DROP ROLE ${role}`);
  }
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

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { migrate, schemaVersion } from "#prisma/migrate.ts";
import { ask, passableFolder } from "./apps.ts";

let databases = 0;

/** An empty database of the run's server, with nothing of the project's schema in it. */
async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
  const { superuserUrl, ownerUrl, appUrl } = inject("testServer");
  databases += 1;
  const name = `migrate_test_${process.pid}_${databases}`;
  await ask(superuserUrl, `CREATE DATABASE ${name} OWNER genombrott_owner TEMPLATE template0`);
  await ask(superuserUrl.replace("/postgres?", `/${name}?`), "GRANT USAGE ON SCHEMA public TO genombrott_app");
  return {
    ownerUrl: ownerUrl.replace("/genombrott?", `/${name}?`),
    appUrl: appUrl.replace("/genombrott?", `/${name}?`),
  };
}

function history(scripts: Record<string, string>): string {
  const folder = passableFolder();
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(scripts)) addMigration(folder, name, sql);
  return folder;
}

function addMigration(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

/** Every connection to this database except the one that asks. */
const others = "datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

async function scriptsRunning(ownerUrl: string): Promise<number> {
  const sleeping = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE ${others} AND wait_event = 'PgSleep'`;
  return Number((await ask(ownerUrl, sleeping))[0]?.n);
}

const FIRST = `
CREATE EXTENSION btree_gist; -- a comment; with a semicolon
CREATE TABLE plan (id int PRIMARY KEY, text text DEFAULT 'one; two', period daterange,
  EXCLUDE USING gist (id WITH =, period WITH &&));
CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.text := 'a; b'; RETURN NEW; END; $$;
CREATE TRIGGER mark BEFORE INSERT ON plan FOR EACH ROW EXECUTE FUNCTION mark();`;

describe("migrate", () => {
  test("applies what is missing, semicolons in functions and texts included, and then nothing", async () => {
    const database = await emptyDatabase();
    const folder = history({ "20260101000000_first": FIRST });
    expect(await migrate(database.ownerUrl, folder)).toEqual({ applied: ["20260101000000_first"] });
    expect(await ask(database.ownerUrl, "INSERT INTO plan VALUES (1) RETURNING text")).toEqual([{ text: "a; b" }]);
    addMigration(folder, "20260102000000_second", "ALTER TABLE plan ADD COLUMN more int");
    expect(await migrate(database.ownerUrl, folder)).toEqual({ applied: ["20260102000000_second"] });
    expect(await migrate(database.ownerUrl, folder)).toEqual({ applied: [] });
    expect(schemaVersion(folder)).toBe("20260102000000_second");
  });

  test("several instances at once: one applies", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": FIRST });
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(ownerUrl, folder)));
    expect(results.flatMap(({ applied }) => applied)).toEqual(["20260101000000_first"]);
  });

  test("a failing migration leaves nothing behind, and is tried again when it is mended", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": "CREATE TABLE half (id int); SELECT * FROM nowhere;" });
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(
      /^Migration 20260101000000_first failed and left nothing behind: .*"nowhere" does not exist/,
    );
    expect(await ask(ownerUrl, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    addMigration(folder, "20260101000000_first", "CREATE TABLE half (id int)");
    expect(await migrate(ownerUrl, folder)).toEqual({ applied: ["20260101000000_first"] });
  });

  test("a migration changed after it was applied is refused by name", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": FIRST });
    await migrate(ownerUrl, folder);
    addMigration(folder, "20260101000000_first", `${FIRST} -- more`);
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(/^Migration 20260101000000_first was changed after/);
  });

  test("an instance that starts while another migrates waits for it", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": "CREATE TABLE slow (id int); SELECT pg_sleep(2);" });
    const first = migrate(ownerUrl, folder);
    await expect.poll(() => scriptsRunning(ownerUrl), { interval: 20 }).toBe(1);
    expect(await migrate(ownerUrl, folder)).toEqual({ applied: [] });
    expect(await first).toEqual({ applied: ["20260101000000_first"] });
  });

  test("a migration that was cut off before its end is applied by the next start", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": "CREATE TABLE slow (id int); SELECT pg_sleep(1.5);" });
    const first = migrate(ownerUrl, folder).catch((error: Error) => error);
    await expect.poll(() => scriptsRunning(ownerUrl), { interval: 20 }).toBe(1);
    await ask(ownerUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
    expect(await first).toBeInstanceOf(Error);
    expect(await ask(ownerUrl, "SELECT to_regclass('slow') AS slow")).toEqual([{ slow: null }]);
    expect(await migrate(ownerUrl, folder)).toEqual({ applied: ["20260101000000_first"] });
  });

  test("a script that outlives its app is waited for, and counts", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": "CREATE TABLE slow (id int); SELECT pg_sleep(2);" });
    const first = migrate(ownerUrl, folder).catch((error: Error) => error);
    await expect.poll(() => scriptsRunning(ownerUrl), { interval: 20 }).toBe(1);
    // The lock of a killed app is free at once; a statement it has sent goes on.
    await ask(ownerUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others} AND state = 'idle'`);
    expect(await migrate(ownerUrl, folder)).toEqual({ applied: [] });
    await first;
    expect(await ask(ownerUrl, "SELECT count(*)::int AS rows FROM _prisma_migrations")).toEqual([{ rows: 1 }]);
  });

  test("a migration is done when its script is, whatever becomes of the engine that notes it", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({
      "20260101000000_first": `CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut off'; END; $$;
CREATE TRIGGER stop BEFORE UPDATE OF applied_steps_count ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION stop();`,
    });
    await expect(migrate(ownerUrl, folder)).rejects.toThrow();
    expect(await migrate(ownerUrl, folder)).toEqual({ applied: [] });
    await expect(ask(ownerUrl, "UPDATE _prisma_migrations SET applied_steps_count = 1")).rejects.toThrow(/cut off/);
  });

  test("an older version starts on a newer database", async () => {
    const { ownerUrl } = await emptyDatabase();
    const folder = history({ "20260101000000_first": FIRST });
    const older = passableFolder();
    cpSync(folder, older, { recursive: true });
    addMigration(folder, "20260102000000_second", "ALTER TABLE plan ADD COLUMN more int");
    await migrate(ownerUrl, folder);
    expect(await migrate(ownerUrl, older)).toEqual({ applied: [] });
  });

  test("the app reads which version the database has, and cannot change it", async () => {
    const { appUrl } = inject("testServer");
    expect(await ask(appUrl, "SELECT max(migration_name) AS version FROM _prisma_migrations")).toEqual([
      { version: schemaVersion() },
    ]);
    await expect(ask(appUrl, "DELETE FROM _prisma_migrations")).rejects.toThrow(/permission denied/);
  });
});

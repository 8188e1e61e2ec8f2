import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { ask, lastingFolder, otherApp, postmasterPid } from "./apps.ts";

const folder = lastingFolder();
// Deeper than the 107 bytes a socket's path may have.
const dataDir = join(folder, ...Array.from({ length: 6 }, () => "a".repeat(30)), "data");
let server: EmbeddedPostgres;
const lines: string[] = [];

beforeAll(async () => {
  server = await openEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
});

afterAll(async () => {
  await server.stop();
  rmSync(server.socketFolder, { recursive: true });
  rmSync(folder, { recursive: true });
});

test("the first start gives a database that knows Swedish and keeps what it confirms", async () => {
  const [row] = await ask(
    server.appUrl,
    `SELECT lower('ÅÄÖ') AS lower, to_tsvector('swedish', 'Förändringarna')::text AS words,
      (SELECT string_agg(n, ' ' ORDER BY n COLLATE "sv-x-icu") FROM unnest(ARRAY['Öberg', 'Zeta', 'Åberg', 'Ärlig']) n) AS sorted,
      current_setting('fsync') || current_setting('synchronous_commit') || current_setting('data_checksums') AS kept,
      current_setting('listen_addresses') AS network, current_setting('TimeZone') AS zone,
      current_setting('statement_timeout') AS statement_limit, current_setting('lock_timeout') AS lock_limit`,
  );
  expect(row).toEqual({
    lower: "åäö",
    words: "'förändring':1",
    sorted: "Zeta Åberg Ärlig Öberg",
    kept: "ononon",
    network: "",
    zone: "UTC",
    statement_limit: "15s",
    lock_limit: "2s",
  });
});

test("the address is good for Prisma too", async () => {
  const adapter = await new PrismaPg(server.appUrl).connect();
  const { rows } = await adapter.queryRaw({ sql: "SELECT current_user::text", args: [], argTypes: [] });
  await adapter.dispose();
  expect(rows).toEqual([["genombrott_app"]]);
});

test("the app's login changes no structure; the owner's does, and the app may use what it makes", async () => {
  await ask(server.ownerUrl, "CREATE EXTENSION btree_gist; CREATE TABLE plan (id int PRIMARY KEY)");
  await ask(server.appUrl, "INSERT INTO plan VALUES (1)");
  for (const sql of [
    "CREATE TABLE other (id int)",
    "CREATE TEMP TABLE other (id int)",
    "ALTER TABLE plan ADD COLUMN more int",
    "DROP TABLE plan",
    "TRUNCATE plan",
    "CREATE SCHEMA other",
    "CREATE DATABASE other",
    "CREATE ROLE other",
  ]) {
    await expect(ask(server.appUrl, sql), sql).rejects.toThrow(/permission denied|must be owner/);
  }
  await expect(ask(server.appUrl.replace("/genombrott?", "/postgres?"), "SELECT 1")).rejects.toThrow(
    /permission denied/,
  );
  await expect(ask(server.appUrl.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(/password/);
});

test("secrets, data and socket are closed to others", async () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(mode(join(dataDir, "postgres-passwords.json"))).toBe("600");
  expect(mode(join(dataDir, "postgres.log"))).toBe("600");
  expect(mode(server.clusterDir)).toBe("700");
  expect(mode(server.socketFolder)).toBe("700");
});

test("a killed PostgreSQL is back within 10 s with everything it confirmed", async () => {
  await ask(server.ownerUrl, "CREATE TABLE saved (id int)");
  for (let round = 1; round <= 2; round++) {
    await ask(server.appUrl, `INSERT INTO saved VALUES (${round})`);
    process.kill(postmasterPid(server), "SIGKILL");
    await expect.poll(() => ask(server.appUrl, "SELECT count(*)::int AS n FROM saved")).toEqual([{ n: round }]);
    // PostgreSQL answers before the app has its lock again.
    await expect.poll(() => lines.filter((line) => line === "PostgreSQL is back")).toHaveLength(round);
  }
});

test("a second app is refused in one line, also after the lock was lost and taken again", async () => {
  lines.length = 0;
  const pid = postmasterPid(server);
  await ask(server.superuserUrl, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
  await expect.poll(() => lines).toEqual(["PostgreSQL is gone; starting it again", "PostgreSQL is back"]);
  expect((await otherApp(dataDir)).firstLine).toBe(
    `Another Genombrott is running on ${dataDir}: stop it first, or set GENOMBROTT_DATA to another folder.`,
  );
  expect(postmasterPid(server)).toBe(pid);
  expect(await ask(server.appUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

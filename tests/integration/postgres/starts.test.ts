import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { runningPostmaster } from "#server/postgres/postmaster.ts";
import { ask, lastingFolder, opened, otherApp, passableFolder, postmasterPid } from "./apps.ts";

const before = lastingFolder();

beforeAll(async () => {
  const server = await openEmbeddedPostgres({ dataDir: join(before, "data"), durable: false });
  await server.stop();
  rmSync(server.socketFolder, { recursive: true });
});
afterAll(() => rmSync(before, { recursive: true }));

/** A data folder that was started and stopped before; to make one takes longer than all that is done to it. */
function startedBefore(): string {
  const folder = passableFolder();
  // With its owners: PostgreSQL starts on nothing that is another's.
  execFileSync("cp", ["-a", join(before, "data"), folder]);
  return join(folder, "data");
}

test("a killed app leaves PostgreSQL running, and the next start finds it and looks after it", async () => {
  const dataDir = startedBefore();
  const killed = await otherApp(dataDir);
  expect(killed.firstLine).toBe("ready");
  const pid = postmasterPid({ clusterDir: join(dataDir, "pg") });
  await killed.kill();
  const server = await opened(dataDir);
  expect(postmasterPid(server)).toBe(pid);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => ask(server.appUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

test("app and PostgreSQL killed together: the next start recovers", async () => {
  const dataDir = join(passableFolder(), "data");
  const killed = await otherApp(dataDir);
  process.kill(postmasterPid({ clusterDir: join(dataDir, "pg") }), "SIGKILL");
  await killed.kill();
  const server = await opened(dataDir);
  expect(await ask(server.appUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

test("a pid file that names a living stranger does not stop a start", async () => {
  const dataDir = startedBefore();
  const first = await openEmbeddedPostgres({ dataDir });
  const pidFile = join(first.clusterDir, "postmaster.pid");
  const text = readFileSync(pidFile, "utf8");
  await first.stop();
  writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)));
  const server = await opened(dataDir);
  expect(await ask(server.appUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

test("two first starts at once: one app, one database", async () => {
  const dataDir = join(passableFolder(), "data");
  mkdirSync(dataDir, { mode: 0o711 });
  const apps = await Promise.all([otherApp(dataDir), otherApp(dataDir)]);
  const [refused, ready] = apps.map(({ firstLine }) => firstLine).toSorted();
  expect(ready).toBe("ready");
  expect(refused).toMatch(/^Another Genombrott is running/);
  expect(readdirSync(dataDir).toSorted()).toEqual(["pg", "postgres-passwords.json", "postgres.log"]);
  for (const app of apps) await app.kill();
  const server = await opened(dataDir);
  expect(await ask(server.appUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

test("stop is clean: no process, no pid file, and the next start has nothing to recover", async () => {
  const dataDir = startedBefore();
  const server = await openEmbeddedPostgres({ dataDir });
  const pid = postmasterPid(server);
  await server.stop();
  expect(existsSync(join(server.clusterDir, "postmaster.pid"))).toBe(false);
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  await opened(dataDir);
  expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toMatch(/not properly shut down|recovery/);
});

test("a stop in the moment PostgreSQL has died leaves nothing running", async () => {
  const server = await opened(startedBefore());
  process.kill(postmasterPid(server), "SIGKILL");
  await server.stop();
  expect(runningPostmaster(server.clusterDir)).toBe(null);
});

test("a data folder that cannot be used is said in one line", async () => {
  const file = join(passableFolder(), "data");
  writeFileSync(file, "");
  expect((await otherApp(join(file, "deeper"))).firstLine).toMatch(/^The data folder .* cannot be used: ENOTDIR/);
});

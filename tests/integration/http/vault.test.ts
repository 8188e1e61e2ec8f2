import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { ask } from "#tests/support/request.ts";
import { startApp, startDemo } from "#tests/support/running-app.ts";
import { root } from "#tests/support/source/files.ts";

async function readiness(address: string): Promise<{ status: number; text: string }> {
  const { status, text } = await ask(address, "/readyz");
  return { status, text };
}

test("X5: with a PostgreSQL of its own the vault is open from the first start, and its key lies beside the database", async () => {
  const demo = await startDemo();
  onTestFinished(async () => void (await demo.stop()));
  await expect.poll(() => readiness(demo.address)).toEqual({ status: 200, text: "ok\n" });
  const key = path.join(demo.dataDir, "root-key");
  expect([(statSync(key).mode & 0o777).toString(8), statSync(key).size]).toEqual(["400", 32]);
  expect(demo.output()).toContain("The vault's root key was made: ");
});

test("X25: beside the running app its root key is changed, and the next start needs the new one alone", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-demo-"));
  chmodSync(dataDir, 0o711); // The database's own user must pass through when we are root.
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = { GENOMBROTT_DATA: dataDir };
  const first = await startApp({ env });
  onTestFinished(async () => void (await first.stop()));
  const key = path.join(dataDir, "root-key");
  const old = readFileSync(key);
  const { stdout } = await promisify(execFile)(process.execPath, ["prisma/vault/run-rotate.ts"], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
  });
  expect(await readiness(first.address)).toEqual({ status: 200, text: "ok\n" });
  await first.stop();
  expect(stdout).toMatch(/research\.participant_key: (\d+) of \1 wrapped anew/);
  expect(readFileSync(key).equals(old)).toBe(false);
  const [kept] = readdirSync(dataDir).filter((name) => name.startsWith("root-key."));
  expect(readFileSync(path.join(dataDir, kept!)).equals(old)).toBe(true);
  rmSync(path.join(dataDir, kept!));
  const again = await startApp({ env });
  onTestFinished(async () => void (await again.stop()));
  expect(await readiness(again.address)).toEqual({ status: 200, text: "ok\n" });
  expect(again.output()).not.toContain("root key");
});

test("X5: on a database of the operator's it is open with addresses and a key, and closed without, while pages are answered", async () => {
  const database = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "genombrott-key-"));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });
  const key = path.join(folder, "root-key");
  writeFileSync(key, Buffer.alloc(32, 3), { mode: 0o400 });
  const url = (given: string) => given.replace("@/", "@localhost/");
  const stores = {
    DATABASE_URL_IDENTITY: url(database.storeUrls.identity),
    DATABASE_URL_CONSENT: url(database.storeUrls.consent),
    DATABASE_URL_RESEARCH: url(database.storeUrls.research),
  };
  const open = await startAppOn(database, { env: { ...stores, GENOMBROTT_ROOT_KEY: key } });
  await expect.poll(() => readiness(open.address)).toEqual({ status: 200, text: "ok\n" });
  expect(open.output()).not.toContain("vault");
  await open.stop();
  const closed = await startAppOn(database, { env: stores });
  onTestFinished(async () => void (await closed.stop()));
  const why = "no file is named for its root key";
  await expect.poll(() => readiness(closed.address)).toEqual({ status: 200, text: `ok\nvault closed: ${why}\n` });
  expect(closed.output()).toContain(`The vault is closed: ${why}. Everything else works.\n`);
  expect((await ask(closed.address, "/demo", { headers: { accept: "text/html" } })).status).toBe(200);
  // A parent who comes just then is told to come back, and not whose page it is.
  const headers = { accept: "text/html", cookie: "__Host-m=x" };
  const parents = await ask(closed.address, "/m/meeting", { headers });
  expect(parents.status).toBe(503);
  expect(parents.text).toContain("<h1>Vårt möte</h1>");
  expect(parents.text).not.toMatch(/Genombrott<|studie|förälder/i);
});

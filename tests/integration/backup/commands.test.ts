import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "#app/core/id.ts";
import { migrate } from "#prisma/migrate.ts";
import { birth } from "#server/birth.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { demoDatabase, emptyDatabase, newFile, query } from "./databases.ts";

const root = join(import.meta.dirname, "../../..");

/** The command as npm runs it, and all it printed. */
function run(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, "prisma/backup", script), ...args], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-data-"));
  chmodSync(folder, 0o711); // The system user who runs PostgreSQL when we are root must get through.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("a backup is taken beside the running app; a restore waits until it is stopped, and needs a new folder", async () => {
  const dataDir = dataFolder();
  const app = await openEmbeddedPostgres({ dataDir, durable: false });
  const file = newFile();
  try {
    await migrate(app.ownerUrl);
    await birth(app.appUrl, new Date(), () => undefined);
    const backup = await run("run-backup.ts", [file], { GENOMBROTT_DATA: dataDir });
    expect(backup).toMatchObject({ code: 0, said: expect.stringMatching(/\d+ rows of \d+ tables/) });
    const restore = await run("run-restore.ts", [file], { GENOMBROTT_DATA: dataDir });
    expect(restore).toMatchObject({ code: 1, said: expect.stringContaining("Another Genombrott is running") });
    expect(await query(app.appUrl, "SELECT kind FROM installation")).toEqual([{ kind: "demo" }]);
  } finally {
    await app.stop();
  }
  const fresh = dataFolder();
  const restored = await run("run-restore.ts", [file], { GENOMBROTT_DATA: fresh });
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("Everybody signs in again") });
  const stopped = await run("run-backup.ts", [newFile()], { GENOMBROTT_DATA: fresh });
  expect(stopped).toMatchObject({ code: 0 });
}, 120_000);

test("what was wiped after the backup is listed, to be wiped again", async () => {
  const from = await demoDatabase();
  const to = await emptyDatabase();
  const note = { subject: "cycle", subjectId: newId(), field: "learned", position: 12, length: 9 };
  const wiped = (id: string, at: string) => ({ id, ...note, byId: newId(), at });
  const before = wiped(newId(), "2026-11-20T10:00:00.000Z");
  const after = wiped(newId(), "2026-11-24T10:00:00.000Z");
  await query(from.ownerUrl, "INSERT INTO redactions SELECT * FROM json_populate_record(NULL::redactions, $1)", [
    {
      id: before.id,
      subject: "cycle",
      subject_id: note.subjectId,
      field: "learned",
      position: 12,
      length: 9,
      by_id: newId(),
      at: before.at,
    },
  ]);
  const dataDir = dataFolder();
  for (const line of [JSON.stringify(before), JSON.stringify(after), "half a li"]) {
    appendFileSync(join(dataDir, "redactions.jsonl"), `${line}\n`);
  }
  const file = newFile();
  // The settings want a host in an address; the folder of the socket wins over it.
  const withHost = (url: string) => url.replace("@/", "@localhost/");
  const at = (url: { appUrl: string; ownerUrl: string }) => ({
    DATABASE_URL: withHost(url.appUrl),
    DATABASE_URL_OWNER: withHost(url.ownerUrl),
    GENOMBROTT_DATA: dataDir,
  });
  expect(await run("run-backup.ts", [file], at(from))).toMatchObject({ code: 0 });
  const { code, said } = await run("run-restore.ts", [file], at(to));
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toContain("Passages wiped before the backup: 1.");
  expect(said).toContain(`2026-11-24T10:00:00.000Z  cycle ${note.subjectId}  learned, 9 characters from 12`);
  expect(said).not.toContain("2026-11-20T10:00:00.000Z");
  expect(said).toMatch(/^1 lines .* cannot be read/m);
}, 60_000);

test("mistakes are said in one line", async () => {
  expect(await run("run-backup.ts", [], {})).toEqual({ code: 1, said: "Usage: npm run backup -- FILE\n" });
  const nowhere = join(dataFolder(), "none");
  const backup = await run("run-backup.ts", [newFile()], { GENOMBROTT_DATA: nowhere });
  expect(backup).toEqual({ code: 1, said: `There is no database in ${nowhere}.\n` });
  const restore = await run("run-restore.ts", ["/nowhere.gz"], { GENOMBROTT_DATA: nowhere });
  expect(restore).toEqual({ code: 1, said: "There is no /nowhere.gz.\n" });
  expect(existsSync(nowhere)).toBe(false);
}, 60_000);

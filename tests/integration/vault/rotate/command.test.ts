import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeRootKey } from "#app/platform/vault/root-key.server.ts";
import { root } from "#tests/support/source/files.ts";
import { emptyDatabase } from "../../backup/databases.ts";

/** The command as npm runs it, and all it printed. */
function run(args: string[], env: Record<string, string>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "prisma/vault/run-rotate.ts"), ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
    encoding: "utf8",
  });
  return { code: status, said: stdout + stderr };
}

function folderOfKey(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-rotate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, "root-key") };
}

test("X25: the new file can be made beforehand, to be copied to other machines, and nothing else is done", () => {
  const { folder, file } = folderOfKey();
  makeRootKey(file);
  const { code, said } = run(["prepare"], { GENOMBROTT_ROOT_KEY: file, GENOMBROTT_DATA: folder });
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining(`The new root key is there: ${file}.next.`),
  });
  expect(readdirSync(folder).toSorted()).toEqual(["root-key", "root-key.next"]);
});

test("X25: mistakes are said in one line, and nothing is left of them", async () => {
  const { folder, file } = folderOfKey();
  const { ownerUrl } = await emptyDatabase();
  const onDatabase = { GENOMBROTT_DATA: folder, DATABASE_URL: ownerUrl.replace("@/", "@localhost/") };
  const keyed = { ...onDatabase, GENOMBROTT_ROOT_KEY: file };
  expect(run(["now"], keyed)).toEqual({ code: 1, said: "Usage: npm run vault:rotate [-- prepare]\n" });
  expect(run([], onDatabase)).toEqual({ code: 1, said: "GENOMBROTT_ROOT_KEY is not set.\n" });
  expect(run(["prepare"], keyed)).toEqual({ code: 1, said: `There is no root key: ${file}.\n` });
  makeRootKey(file);
  // A vault that was never opened has nothing that the key wraps.
  const why = "The vault has not been opened yet: there is nothing to change.\n";
  expect(run([], keyed)).toEqual({ code: 1, said: why });
  expect(readdirSync(folder)).toEqual(["root-key"]);
});

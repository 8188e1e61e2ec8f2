import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BackupProblem } from "#prisma/backup/problem.ts";
import { restoreBackup, verifyBackup } from "#prisma/backup/restore.ts";
import { takeBackup } from "#prisma/backup/take.ts";
import { demoDatabase, emptyDatabase, newFile, query, rewrite, rowsInAll } from "./databases.ts";

let taken: Buffer | undefined;

/** A backup of the demo in a file of the test's own. It is taken once: what is done to it is done to copies. */
async function backup(): Promise<string> {
  const file = newFile();
  if (taken) writeFileSync(file, taken);
  else await takeBackup((await demoDatabase()).ownerUrl, file, "0.1.0");
  taken ??= readFileSync(file);
  return file;
}

test("a file that was cut off anywhere is refused, and nothing is written", async () => {
  const file = await backup();
  const bytes = readFileSync(file);
  const { ownerUrl } = await emptyDatabase();
  const lengths = [0, 1, 9, 10, ...Array.from({ length: 40 }, (_, i) => Math.floor((bytes.length * (i + 1)) / 41))];
  for (const length of [...lengths, bytes.length - 8, bytes.length - 1]) {
    const cut = newFile("cut.gz");
    writeFileSync(cut, bytes.subarray(0, length));
    await expect(restoreBackup(ownerUrl, cut), `${length} bytes`).rejects.toThrow(BackupProblem);
  }
  expect(await rowsInAll(ownerUrl)).toBe(0);
});

test("a file in which one bit is wrong is refused, and nothing is written", async () => {
  const file = await backup();
  const bytes = readFileSync(file);
  const { ownerUrl } = await emptyDatabase();
  // The first ten bytes are gzip's own head: when and on what system it was packed, which changes no content.
  for (let i = 0; i < 60; i += 1) {
    const at = 10 + Math.floor(((bytes.length - 10) * i) / 60);
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (i % 8));
    const other = newFile("flipped.gz");
    writeFileSync(other, flipped);
    await expect(restoreBackup(ownerUrl, other), `byte ${at}`).rejects.toThrow(BackupProblem);
  }
  expect(await rowsInAll(ownerUrl)).toBe(0);
});

test("content that was changed and packed again is refused by its checksum", async () => {
  const file = await backup();
  const changes: [string, (lines: string[]) => string[], RegExp][] = [
    ["a row is gone", (lines) => lines.toSpliced(1, 1), /checksum/],
    ["the end of a table is gone", (lines) => lines.toSpliced(2, 1), /cut off/],
    ["a row is changed", (lines) => lines.with(1, lines[1]?.replace("demo", "real") ?? ""), /checksum/],
    ["its end is gone", (lines) => lines.slice(0, -1), /cut off/],
    ["half is gone", (lines) => lines.slice(0, lines.length / 2), /cut off/],
    ["something follows", (lines) => [...lines, "x"], /follows/],
    ["it is another's", () => ['{"format":"other"}'], /not a backup/],
    [
      "it is a later form",
      (lines) => [lines[0]?.replace('"formatVersion":1', '"formatVersion":2') ?? ""],
      /cannot read/,
    ],
  ];
  const { ownerUrl } = await emptyDatabase();
  for (const [what, change, how] of changes) {
    await expect(restoreBackup(ownerUrl, rewrite(file, change, false)), what).rejects.toThrow(how);
  }
  const short = rewrite(file, (lines) => lines.filter((line) => !line.includes("Så bra!")), true);
  await expect(verifyBackup(short)).rejects.toThrow(/number of rows of comments/);
  expect(await rowsInAll(ownerUrl)).toBe(0);
});

test("a row that the database refuses stops the restore, and nothing is written", async () => {
  const file = await backup();
  const { ownerUrl } = await emptyDatabase();
  const nameless = rewrite(file, (lines) => lines.map((line) => line.replace("\tAlbin\t", "\t \t")), true);
  await expect(restoreBackup(ownerUrl, nameless)).rejects.toThrow(/refused a row of people.*people_name/s);
  // Only at the commit is it seen that a closed test lacks its closure.
  const open = rewrite(
    file,
    (lines) => lines.map((line) => line.replace("\tdoing\tVi prövar", "\tstudied\tVi prövar")),
    true,
  );
  await expect(restoreBackup(ownerUrl, open)).rejects.toThrow(/has a result/);
  expect(await rowsInAll(ownerUrl)).toBe(0);
});

test("a restore never mixes with what is there, and never crosses schema versions", async () => {
  const file = await backup();
  const used = await demoDatabase();
  const before = await rowsInAll(used.ownerUrl);
  await expect(restoreBackup(used.ownerUrl, file)).rejects.toThrow("not empty (there are rows in installation)");
  expect(await rowsInAll(used.ownerUrl)).toBe(before);

  const signedIn = await emptyDatabase();
  await query(signedIn.ownerUrl, "INSERT INTO rate_limits VALUES ('k', 1, 2)");
  await expect(restoreBackup(signedIn.ownerUrl, file)).rejects.toThrow("not empty (there are rows in rate_limits)");

  const later = await emptyDatabase();
  await query(
    later.ownerUrl,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '20991231235959_later', now(), 1)`,
  );
  await expect(restoreBackup(later.ownerUrl, file)).rejects.toThrow("this database 20991231235959_later");

  const wider = await emptyDatabase();
  await query(wider.ownerUrl, "ALTER TABLE people ADD COLUMN extra text");
  await expect(restoreBackup(wider.ownerUrl, file)).rejects.toThrow("columns are not this database's");
  await expect(restoreBackup(wider.ownerUrl, newFile("nothing.gz"))).rejects.toThrow("There is no ");
});

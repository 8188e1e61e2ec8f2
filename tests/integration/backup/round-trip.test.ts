import { existsSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { newId } from "#app/core/id.ts";
import { apart, keysOf, leftOut } from "#prisma/backup/format.ts";
import { restoreBackup } from "#prisma/backup/restore.ts";
import { takeBackup } from "#prisma/backup/take.ts";
import { addParticipant, demoDatabase, emptyDatabase, everyRow, newFile, query } from "./databases.ts";

const kept = (rows: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !Object.hasOwn(leftOut, table)));

/** Whatever a text could do to a format of lines and tabs, and types whose text has more than one form. */
const awkward = [
  "a\tb\nc\r\nd\\e\\N",
  "\\.",
  "\\.\n\\.",
  "å ä ö 🙂 \u2028 \u00a0",
  '{"rows":{}}',
  "\\x41",
  "\u0001\u007f",
  "",
];

async function addAwkward(ownerUrl: string): Promise<void> {
  const [person] = await query<{ id: string }>(ownerUrl, "SELECT id FROM people LIMIT 1");
  const [cycle] = await query<{ id: string }>(ownerUrl, "SELECT id FROM cycles LIMIT 1");
  for (const text of awkward) {
    await query(
      ownerUrl,
      "INSERT INTO cycle_revisions (id, cycle_id, field, earlier, by_id, started_at, at) VALUES ($1, $2, 'what', $3, $4, $5, $5)",
      [newId(), cycle?.id, text, person?.id, new Date("1987-03-29T00:59:59.999Z")],
    );
  }
  await query(
    ownerUrl,
    `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, label, created_at)
     VALUES ($1, $2, 'key', $3, 9007199254740993, $4, $5, now())`,
    [newId(), person?.id, Buffer.from([0, 9, 10, 13, 92, 255]), ["a,b", 'c"d', "", "NULL", "é\\\n"], awkward.join("|")],
  );
  await query(ownerUrl, "INSERT INTO submissions VALUES ($1, $2, 'x', $3, now())", [
    newId(),
    person?.id,
    JSON.stringify({ a: [1.5, null, "\t\\n"], ö: {} }),
  ]);
  const session = [newId(), person?.id, Buffer.from("secret")];
  await query(
    ownerUrl,
    "INSERT INTO sessions VALUES ($1, $2, $3, 'mail', 'x', now(), now(), now(), now() + '1 hour')",
    session,
  );
  await query(ownerUrl, "INSERT INTO demo_mails VALUES ($1, now(), 'a@b.example', 's', 'code 123456', '')", [newId()]);
  await addParticipant(ownerUrl, "23456789B", Buffer.alloc(93, "\\.\t\n\0"), Buffer.alloc(40, 9));
  await query(ownerUrl, "INSERT INTO identity.vault_secret SELECT 'chain', id, $1 FROM identity.root_key", [
    Buffer.alloc(40, 8),
  ]);
  for (const seq of [1, 2, 3]) {
    await query(ownerUrl, "INSERT INTO audit.entry SELECT id, $1, $2, $3 FROM studies", [
      seq,
      "{}",
      Buffer.alloc(32, seq),
    ]);
  }
  await query(ownerUrl, "INSERT INTO rate_limits VALUES ('k', 1, 2)");
}

test("what is restored is what was there, row by row; secrets stay behind", async () => {
  const from = await demoDatabase(true);
  await addAwkward(from.ownerUrl);
  const file = newFile();
  const backup = await takeBackup(from.ownerUrl, file, "0.1.0");
  for (const name of [file, keysOf(file)]) expect(statSync(name).mode & 0o777).toBe(0o600);
  const to = await emptyDatabase();
  const restored = await restoreBackup(to.ownerUrl, file, keysOf(file));
  expect(restored).toEqual(backup);

  const before = await everyRow(from.ownerUrl);
  const after = await everyRow(to.ownerUrl);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(kept(after)).toEqual(kept(before));
  expect(Object.fromEntries(Object.entries(before).map(([table, { length }]) => [table, length]))).toMatchObject({
    ...backup.rows,
    ...backup.keys,
  });
  expect(backup.keys).toEqual(Object.fromEntries(apart.map((table) => [table, 1])));
  expect([before.sessions, before.demo_mails, before.rate_limits].map((rows) => rows?.length)).toEqual([1, 1, 1]);
  expect([after.sessions, after.demo_mails, after.rate_limits].map((rows) => rows?.length)).toEqual([0, 0, 0]);
  expect(after.cycles?.length).toBeGreaterThan(100);
  // Seats that are counted and who was there came in as they were; from now on they are kept again.
  for (const table of ["registrations", "seatings", "door_marks"])
    expect(after[table]?.length, table).toBeGreaterThan(10);
  expect(await query(to.ownerUrl, "SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'")).toEqual([]);

  // A backup of the copy is the same backup: only when and where from differ.
  const again = newFile();
  expect((await takeBackup(to.ownerUrl, again, "0.1.0")).rows).toEqual(backup.rows);
});

test("mail that waits is sent by the copy too: what is ordered is in the backup, and its job is made anew", async () => {
  const from = await demoDatabase();
  const jobs = "SELECT id FROM pgboss.job WHERE name = 'mail' ORDER BY id";
  const waiting = await query(from.ownerUrl, jobs);
  // An invitation, and the letter of the week to one of each role.
  expect(waiting).toHaveLength(6);
  await query(
    from.ownerUrl,
    `INSERT INTO outbox_mails (id, template, recipient_kind, recipient_id, created_at, not_before, sent_at)
     VALUES ($1, 'invitation', 'invitation', $1, now(), now(), now())`,
    [newId()],
  );
  const file = newFile();
  await takeBackup(from.ownerUrl, file, "0.1.0");
  const to = await emptyDatabase();
  await restoreBackup(to.ownerUrl, file);
  expect(await query(to.ownerUrl, jobs)).toEqual(waiting);
});

test("every table is in the backup or left out for a reason, and nothing lives outside the tables", async () => {
  const { ownerUrl } = await demoDatabase();
  const { header } = await takeBackup(ownerUrl, newFile(), "0.1.0");
  const all = await query<{ name: string }>(
    ownerUrl,
    `SELECT CASE schemaname WHEN 'public' THEN '' ELSE schemaname || '.' END || tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pgboss', 'pg_catalog', 'information_schema')`,
  );
  const named = [...header.tables.map(({ name }) => name), ...apart, ...Object.keys(leftOut)];
  expect(named.sort()).toEqual(all.map(({ name }) => name).sort());
  // A sequence or a large object would need a line of its own in the format.
  const other = `SELECT count(*)::int AS n FROM pg_class
    WHERE relkind = 'S' AND relnamespace::regnamespace::text IN ('public', 'audit', 'identity', 'consent', 'research')`;
  expect(await query(ownerUrl, other)).toEqual([{ n: 0 }]);
});

test("a backup is one moment, though people go on working", async () => {
  const from = await demoDatabase();
  const [cycle] = await query<{ id: string }>(from.ownerUrl, "SELECT id FROM cycles WHERE state = 'draft'");
  const [person] = await query<{ id: string }>(from.ownerUrl, "SELECT id FROM people LIMIT 1");
  const holder = new pg.Client({ connectionString: from.ownerUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE unit_heads IN ACCESS EXCLUSIVE MODE");
  const file = newFile();
  const backup = takeBackup(from.ownerUrl, file, "0.1.0");
  await blocked(from.ownerUrl);
  // Comments are copied after unit heads, when this one is long there; people before, when the name was another.
  const add = "INSERT INTO comments (id, cycle_id, author_id, text, created_at) VALUES ($1, $2, $3, 'sen', now())";
  await query(from.ownerUrl, add, [newId(), cycle?.id, person?.id]);
  await query(from.ownerUrl, "UPDATE people SET name = 'Sen' WHERE id = $1", [person?.id]);
  await holder.query("COMMIT");
  await holder.end();
  await backup;
  const to = await emptyDatabase();
  await restoreBackup(to.ownerUrl, file);
  const late =
    "SELECT (SELECT count(*)::int FROM comments WHERE text = 'sen') + (SELECT count(*)::int FROM people WHERE name = 'Sen') AS n";
  expect(await query(to.ownerUrl, late)).toEqual([{ n: 0 }]);
  expect(await query(from.ownerUrl, late)).toEqual([{ n: 2 }]);
});

test("a backup whose connection is lost leaves no file", async () => {
  const { ownerUrl } = await demoDatabase();
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE cycle_questions IN ACCESS EXCLUSIVE MODE");
  const file = newFile();
  // Awaited below, and listened to from now on: it fails while we still hear that its connection has been cut.
  const refused = expect(takeBackup(ownerUrl, file, "0.1.0")).rejects.toThrow(/terminat/);
  const pid = await blocked(ownerUrl);
  await query(ownerUrl, "SELECT pg_terminate_backend($1)", [pid]);
  await refused;
  for (const name of [file, `${file}.part`, keysOf(file), `${keysOf(file)}.part`]) expect(existsSync(name)).toBe(false);
  await holder.end();
});

test("a backup overwrites nothing, and an empty database gives none", async () => {
  const { ownerUrl } = await demoDatabase();
  const file = newFile();
  writeFileSync(file, "mine");
  await expect(takeBackup(ownerUrl, file, "0.1.0")).rejects.toThrow("exists already");
  writeFileSync(`${file}2.part`, "another's");
  await expect(takeBackup(ownerUrl, `${file}2`, "0.1.0")).rejects.toThrow("another backup is being written");
  expect(existsSync(`${file}2.part`)).toBe(true);
  writeFileSync(keysOf(`${file}3`), "another's");
  await expect(takeBackup(ownerUrl, `${file}3`, "0.1.0")).rejects.toThrow(/\.keys exists already/);
  writeFileSync(`${keysOf(`${file}4`)}.part`, "another's");
  await expect(takeBackup(ownerUrl, `${file}4`, "0.1.0")).rejects.toThrow(/\.keys\.part exists: another backup/);
  expect([`${file}4.part`, `${keysOf(`${file}4`)}.part`].map((name) => existsSync(name))).toEqual([false, true]);
  await expect(takeBackup((await emptyDatabase()).ownerUrl, newFile(), "0.1.0")).rejects.toThrow("nothing to back up");
});

/** The process of PostgreSQL that waits for a lock in this database. */
async function blocked(ownerUrl: string): Promise<number> {
  for (let tries = 0; tries < 400; tries += 1) {
    const sql = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    const [found] = await query<{ pid: number }>(ownerUrl, sql);
    if (found !== undefined) return found.pid;
    await sleep(25);
  }
  throw new Error("Nobody waits.");
}

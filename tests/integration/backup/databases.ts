import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { onTestFinished } from "vitest";
import { tableName } from "#prisma/backup/tables.ts";
import { PrismaClient } from "#prisma/generated/client.ts";
import { stores } from "#prisma/roles.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { smallContent } from "#tests/integration/seed/small-content.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** An empty, migrated database, as the owner sees it. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
  const { drop, ...urls } = await freshDatabase();
  onTestFinished(drop);
  return urls;
}

/** One with a demo in it; the small one unless the whole is asked for. */
export async function demoDatabase(whole = false): Promise<{ ownerUrl: string; appUrl: string }> {
  const urls = await emptyDatabase();
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: urls.appUrl }) });
  const now = new Date("2026-11-22T15:00:00Z");
  await fillDemo(db, { today: "2026-11-22", now, ...(whole ? {} : { content: smallContent }) });
  await db.$disconnect();
  return urls;
}

export async function query<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query<T>(sql, values)).rows;
  } finally {
    await connection.end();
  }
}

/** Every table of the product with all its rows, each row as PostgreSQL itself writes it. */
export async function everyRow(ownerUrl: string): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    ownerUrl,
    `SELECT CASE schemaname WHEN 'public' THEN '' ELSE schemaname || '.' END || tablename AS name FROM pg_tables
     WHERE schemaname IN ('public', 'audit', 'identity', 'consent', 'research') AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await query<{ row: string }>(ownerUrl, `SELECT t::text AS row FROM ${tableName(name)} t ORDER BY 1`);
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

/** A participant with a key in each store, as the vault holds her; `sealed` is all that is sealed of her. */
export async function addParticipant(ownerUrl: string, code: string, sealed: Buffer, wrapped: Buffer): Promise<void> {
  await query(
    ownerUrl,
    `UPDATE team_memberships SET is_recruiter = true WHERE id = (SELECT m.id FROM team_memberships m
       WHERE m.ended_at IS NULL AND NOT m.is_team_manager AND NOT EXISTS (SELECT FROM unit_heads h WHERE h.person_id = m.person_id)
       ORDER BY m.id LIMIT 1)`,
  );
  await query(
    ownerUrl,
    `INSERT INTO identity.participant (id, code, key_version, name, phone, phone_look_up, study_id, details, language, channel,
       may_message, leave_given_on, leave_form, leave_to, handed_over_by, handed_over_at, membership_id, form_key)
     SELECT gen_random_uuid(), $1, 1, $2, $2, sha256($2), s.id, $2, 'sv', 'sms', true, '2026-11-01', 'oral', m.person_id,
       m.person_id, '2026-11-02', m.id, gen_random_uuid()
     FROM studies s, team_memberships m WHERE m.is_recruiter ORDER BY m.id LIMIT 1`,
    [code, sealed],
  );
  const rootKey = Buffer.alloc(8, 1);
  for (const store of stores) {
    await query(ownerUrl, `INSERT INTO ${store}.root_key (id) VALUES ($1) ON CONFLICT DO NOTHING`, [rootKey]);
    await query(ownerUrl, `INSERT INTO ${store}.participant_key VALUES ($1, 1, $2, $3)`, [code, rootKey, wrapped]);
  }
}

export async function rowsInAll(ownerUrl: string): Promise<number> {
  return Object.values(await everyRow(ownerUrl)).flat().length;
}

/** A folder of the test's own; the answer is a file in it that is not there yet. */
export function newFile(name = "backup.gz"): string {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** The backup with other content, packed again; `whole` gives it the checksum that fits. */
export function rewrite(file: string, change: (lines: string[]) => string[], whole: boolean): string {
  const changed = change(gunzipSync(readFileSync(file)).toString().split("\n").slice(0, -1));
  if (whole) {
    const trailer = JSON.parse(changed.pop() ?? "");
    const sha256 = createHash("sha256")
      .update(changed.map((line) => `${line}\n`).join(""))
      .digest("hex");
    changed.push(JSON.stringify({ ...trailer, sha256 }));
  }
  const other = newFile("rewritten.gz");
  writeFileSync(other, gzipSync(changed.map((line) => `${line}\n`).join("")));
  return other;
}

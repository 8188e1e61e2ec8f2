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
     WHERE schemaname IN ('public', 'identity', 'consent', 'research') AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await query<{ row: string }>(ownerUrl, `SELECT t::text AS row FROM ${tableName(name)} t ORDER BY 1`);
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
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

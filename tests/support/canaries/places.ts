import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { canariesIn } from "./words.ts";

/** What stands in every table of every schema: each value as its own bytes, and each row as COPY would write it. */
export async function canariesInTables(url: string): Promise<{ tables: string[]; found: string[] }> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.query<{ row: string }>(`SELECT t::text AS row FROM ONLY ${name} t`);
      found.push(...canariesIn(Buffer.from(rows.map(({ row }) => row).join("\n")), name));
      const packed = await database.query<Record<string, unknown>>(`SELECT * FROM ONLY ${name}`);
      const bytes = packed.rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value)));
      found.push(...canariesIn(Buffer.concat(bytes), `${name}, its bytes`));
    }
    return { tables: tables.map(({ name }) => name), found };
  } finally {
    await database.end();
  }
}

/** What stands in the files below a folder, whatever they are. `but`: paths below it that are passed over. */
export function canariesInFiles(folder: string, but: readonly string[] = []): { files: string[]; found: string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => !but.includes(name) && statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
  return { files, found: files.flatMap((name) => canariesIn(readFileSync(path.join(folder, name)), name)) };
}

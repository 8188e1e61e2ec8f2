import type pg from "pg";
import { stores } from "#prisma/roles.ts";
import { apart, type BackupTable, leftOut } from "./format.ts";

const schemas = ["public", "audit", ...stores].map((name) => `'${name}'`).join(", ");
/** A table of a store, or of the chain, is named with its schema. */
const nameOf = (table: string) =>
  `CASE WHEN ${table}.relnamespace = 'public'::regnamespace THEN '' ELSE ${table}.relnamespace::regnamespace || '.' END || ${table}.relname`;

/** `rows`: everything but the vault's keys. */
export type Half = "rows" | "keys";

/**
 * Every table of the product with the columns that hold something of their own (a generated column is made anew), in an
 * order in which each stands after those its foreign keys point at. Asked of the catalogue, so that a table a later
 * migration brings is in the next backup without anybody thinking of it.
 */
export async function tablesInLoadOrder(connection: pg.ClientBase, half: Half): Promise<BackupTable[]> {
  const { rows } = await connection.query<BackupTable & { after: string[] }>(`
    SELECT ${nameOf("c")} AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      ARRAY(SELECT DISTINCT ${nameOf("r")} FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
       WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS after
    FROM pg_class c
    WHERE c.relnamespace::regnamespace::text IN (${schemas}) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY 1`);
  const kept = rows.filter(({ name }) => !Object.hasOwn(leftOut, name) && apart.includes(name) === (half === "keys"));
  return inOrder(kept).map(({ name, columns }) => ({ name, columns }));
}

/** `installation` first: triggers ask it whether this is a demo. A table's keys into itself are satisfied by one COPY. */
function inOrder<T extends { name: string; after: string[] }>(tables: T[]): T[] {
  const first = tables.filter(({ name }) => name === "installation");
  const ordered = [...first];
  let waiting = tables.filter((table) => !first.includes(table));
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ after }) => !after.some((name) => names.has(name)));
    if (ready.length === 0) throw new Error(`These tables' foreign keys go in a circle: ${[...names].join(", ")}.`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** The newest migration that the database has; null where there is none. */
export async function schemaVersionOf(connection: pg.ClientBase): Promise<string | null> {
  const { rows: found } = await connection.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (!found[0].there) return null;
  const { rows } = await connection.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`);
  return rows[0]?.name ?? null;
}

/** One form of every value, whatever the server's settings are: what is written must be read as the same. */
export const plainForms = `SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC';
  SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A table's name as SQL wants it, with its store's. */
export const tableName = (name: string) => name.split(".").map(quoted).join(".");

/** `table (columns)`, as COPY wants it. */
export function copyTarget({ name, columns }: BackupTable): string {
  return `${tableName(name)} (${columns.map(quoted).join(", ")})`;
}

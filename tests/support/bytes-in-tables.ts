import { db } from "#app/platform/db.server.ts";

/** The tables of which a column of bytes holds the words, as they stand in a file or an update. */
export async function bytesIn(words: string): Promise<string[]> {
  const columns = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT c.relname::text AS "table", a.attname::text AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'bytea'::regtype AND a.attnum > 0`;
  if (columns.length < 5) throw new Error("Where are the columns of bytes?");
  const found = await Promise.all(
    columns.map(async ({ table, column }) => {
      const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${table}" x WHERE position($1::bytea IN x."${column}") > 0`,
        Buffer.from(words),
      );
      return (row?.n ?? 0) > 0 ? [table] : [];
    }),
  );
  return [...new Set(found.flat())].sort();
}

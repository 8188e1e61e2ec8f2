import { db } from "#app/platform/db.server.ts";

/** The tables of which a row holds the words, in any column, as text; small letters and capitals are the same. */
export async function placesOf(words: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT c.relname::text AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}" x WHERE strpos(lower(x::text), lower($1)) > 0`,
        words,
      );
      return (row?.n ?? 0) > 0 ? [name] : [];
    }),
  );
  return found.flat().sort();
}

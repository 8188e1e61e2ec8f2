import { Prisma } from "#app/platform/db.server.ts";
import { wordQuery } from "#app/platform/word-search.server.ts";

/**
 * Whether the texts of a cycle hold every word that is looked for: in any of its Swedish forms, or just as it is written.
 * For a statement in which `cycles` is called `c`; null when nothing is looked for. See the functions of the migration
 * `cycle_search` for how the words were made.
 */
export function matchesSql(text: string): Prisma.Sql | null {
  if (text === "") return null;
  const query = wordQuery(text);
  return query === null
    ? Prisma.sql`false`
    : Prisma.sql`c.id IN (SELECT s.cycle_id FROM cycle_search s WHERE s.words @@ ${query})`;
}

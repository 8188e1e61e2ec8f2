import { Prisma } from "#app/platform/db.server.ts";

/** More words than this make a search no sharper. */
const mostWords = 12;
/** From this many letters on, what begins like the last word is found too: it may still be being typed. */
const prefixFrom = 3;

/** The words that are looked for, in small letters. Signs between them say nothing. */
export function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word).slice(0, mostWords);
}

/**
 * Whether the texts of a cycle hold every word that is looked for: in any of its Swedish forms, or just as it is written.
 * For a statement in which `cycles` is called `c`; null when nothing is looked for. See the functions of the migration
 * `cycle_search` for how the words were made.
 */
export function matchesSql(text: string): Prisma.Sql | null {
  if (text === "") return null;
  const words = wordsOf(text);
  if (words.length === 0) return Prisma.sql`false`;
  const last = words.length - 1;
  const queries = words.map((word, i) => {
    const whole = Prisma.sql`plainto_tsquery('pg_catalog.swedish', search_text(${word})) || plainto_tsquery('pg_catalog.simple', search_text(${word}))
      || plainto_tsquery('pg_catalog.swedish', search_forms(search_text(${word})))`;
    const begins = i === last && word.length >= prefixFrom;
    return begins
      ? Prisma.sql`(${whole} || to_tsquery('pg_catalog.simple', search_text(${word}) || ':*'))`
      : Prisma.sql`(${whole})`;
  });
  return Prisma.sql`c.id IN (SELECT s.cycle_id FROM cycle_search s WHERE s.words @@ (${Prisma.join(queries, " && ")}))`;
}

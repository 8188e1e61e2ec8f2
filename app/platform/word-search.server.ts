import { Prisma } from "./db.server.ts";

/** More words than this make a search no sharper. */
const mostWords = 12;
/** From this many letters on, what begins like the last word is found too: it may still be being typed. */
const prefixFrom = 3;

/** The words that are looked for, in small letters. Signs between them say nothing. */
export function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word).slice(0, mostWords);
}

/**
 * What is looked for, as PostgreSQL asks texts that `search_words` has taken: every word, in any of its Swedish forms, or
 * just as it is written. Null when there is no word in it.
 */
export function wordQuery(text: string): Prisma.Sql | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const last = words.length - 1;
  const queries = words.map((word, i) => {
    const whole = Prisma.sql`plainto_tsquery('pg_catalog.swedish', search_text(${word})) || plainto_tsquery('pg_catalog.simple', search_text(${word}))
      || plainto_tsquery('pg_catalog.swedish', search_forms(search_text(${word})))`;
    const begins = i === last && word.length >= prefixFrom;
    return begins
      ? Prisma.sql`(${whole} || to_tsquery('pg_catalog.simple', search_text(${word}) || ':*'))`
      : Prisma.sql`(${whole})`;
  });
  return Prisma.sql`(${Prisma.join(queries, " && ")})`;
}

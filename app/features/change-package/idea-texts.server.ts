import { Prisma } from "#app/platform/db.server.ts";

/** Where a text stands: what kind of row, which, and which of its fields. */
export type IdeaText = {
  subject: "idea" | "comment" | "chain";
  subjectId: string;
  field: string;
  text: string;
  /** Whose comment. */
  who: string | null;
};

/**
 * Every text that is kept of one idea, empty ones left out: its own, what was said about it, and the names of the chains
 * that were called after it. (An idea keeps no earlier texts; a chain keeps the title that the idea had.)
 */
export function textsOfIdea(ideaId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT x.subject, x."subjectId", x.field, x.text, x.who FROM (
      SELECT 1 AS place, 'idea' AS subject, i.id AS "subjectId", v.field, v.text, NULL::text AS who, NULL::timestamptz AS at, v.nth
      FROM change_ideas i CROSS JOIN LATERAL (VALUES (1, 'title', i.title), (2, 'description', i.description),
        (3, 'howToTry', i.how_to_try), (4, 'source', i.source)) AS v(nth, field, text)
      WHERE i.id = ${ideaId}::uuid
      UNION ALL
      SELECT 2, 'comment', m.id, 'text', m.text, p.name, m.created_at, 0
      FROM comments m JOIN people p ON p.id = m.author_id WHERE m.idea_id = ${ideaId}::uuid
      UNION ALL
      SELECT 3, 'chain', h.id, 'title', h.title, NULL, h.created_at, 0 FROM chains h WHERE h.idea_id = ${ideaId}::uuid
    ) x WHERE x.text <> '' ORDER BY x.place, x.nth, x.at, x."subjectId"`;
}

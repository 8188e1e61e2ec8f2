import { Prisma } from "#app/platform/db.server.ts";

/** A text that is kept beside a note's own: what kind of row, which, and which of its fields. */
export type NoteSideText = {
  subject: "meeting" | "thread" | "comment" | "origin" | "action" | "measure";
  subjectId: string;
  field: string;
  text: string;
  /** Whose comment. */
  who: string | null;
};

/**
 * Every text that is kept of a note apart from what it says and said: its meeting's title, the passages that are talked
 * about and what was said there or of its report, the lines that something came of, with the actions that came of them, and
 * the words of the measures that were kept each time its report was handed in. Of those the field is the way to the text.
 */
export function textsBesideNote(noteId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT x.* FROM (
      SELECT 1 AS place, 'meeting' AS subject, m.id AS "subjectId", 'title' AS field, m.title AS text, NULL::text AS who, m.created_at AS at
      FROM meetings m JOIN notes n ON n.meeting_id = m.id WHERE n.id = ${noteId}::uuid
      UNION ALL
      SELECT 2, 'thread', h.id, 'quote', h.quote, NULL, h.created_at FROM note_threads h WHERE h.note_id = ${noteId}::uuid
      UNION ALL
      SELECT 3, 'comment', c.id, 'text', c.text, p.name, c.created_at FROM comments c JOIN people p ON p.id = c.author_id
      JOIN note_threads h ON h.id = c.thread_id WHERE h.note_id = ${noteId}::uuid
      UNION ALL
      SELECT 3, 'comment', c.id, 'text', c.text, p.name, c.created_at FROM comments c JOIN people p ON p.id = c.author_id
      JOIN notes n ON n.report_id = c.report_id WHERE n.id = ${noteId}::uuid
      UNION ALL
      SELECT 4, 'origin', o.id, 'line', o.line, NULL, o.created_at FROM origins o WHERE o.note_id = ${noteId}::uuid
      UNION ALL
      SELECT 5, 'action', a.id, 'text', a.text, NULL, a.created_at FROM actions a JOIN origins o ON o.action_id = a.id
      WHERE o.note_id = ${noteId}::uuid
      UNION ALL
      SELECT 6, 'measure', h.closure_id, (m.nth - 1) || '.' || w.field, w.text, NULL, k.closed_at FROM report_hand_ins h
      JOIN note_closures k ON k.id = h.closure_id CROSS JOIN jsonb_array_elements(h.measures) WITH ORDINALITY m(kept, nth)
      CROSS JOIN LATERAL ${wordsOfKeptSql} w WHERE h.note_id = ${noteId}::uuid
    ) x WHERE x.text <> '' ORDER BY x.place, x.at, x."subjectId"`;
}

/** All that somebody wrote of a measure that is kept (`m.kept`), each with the way to it. */
const wordsOfKeptSql = Prisma.sql`(
  SELECT 'measure.' || f.field AS field, m.kept #>> ARRAY['measure', f.field] AS text FROM unnest('{name,unit}'::text[]) f(field)
  UNION ALL
  SELECT 'definitions.' || (d.nth - 1) || '.' || f.field, d.one ->> f.field
  FROM jsonb_path_query(m.kept, '$.definitions[*]') WITH ORDINALITY d(one, nth),
    unnest('{definition,numerator,denominator,exclusions}'::text[]) f(field)
  UNION ALL
  SELECT 'decisions.' || (d.nth - 1) || '.reason', d.one ->> 'reason'
  FROM jsonb_path_query(m.kept, '$.decisions[*]') WITH ORDINALITY d(one, nth))`;

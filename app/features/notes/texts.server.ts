import { Prisma } from "#app/platform/db.server.ts";

/** A text that is kept beside a note's own: what kind of row, which, and which of its fields. */
export type NoteSideText = {
  subject: "meeting" | "thread" | "comment" | "origin" | "action";
  subjectId: string;
  field: string;
  text: string;
  /** Whose comment. */
  who: string | null;
};

/**
 * Every text that is kept of a note apart from what it says and said: its meeting's title, the passages that are talked
 * about and what was said there or of its report, and the lines that something came of, with the actions that came of them.
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
    ) x WHERE x.text <> '' ORDER BY x.place, x.at, x."subjectId"`;
}

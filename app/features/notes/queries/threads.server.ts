import type { Actor } from "#app/access/actor.ts";
import { whoseNoteSql } from "#app/access/note-scope.server.ts";
import { mayInNote, type WhoseNote } from "#app/access/notes.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { maskIdentityNumbers } from "#app/core/identity-numbers.ts";
import {
  type CommentsView,
  commentsFor,
  commentsSql,
  readUntilSql,
  type StoredComment,
} from "#app/features/comments/queries.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** A passage that is talked about, and what is said of it; moments as ISO text. */
export type NoteThread = {
  readonly id: string;
  /** Its ends as Yjs relative positions (base64). */
  readonly starts: string;
  readonly ends: string;
  readonly quote: string;
  readonly resolved: { readonly by: string; readonly at: string } | null;
  readonly talk: CommentsView;
};

export type NoteThreads = {
  readonly noteId: string;
  /** Those that are talked about first, each in the order in which they were begun. */
  readonly threads: readonly NoteThread[];
  readonly may: { readonly comment: boolean };
};

type Row = WhoseNote & {
  threads: (Omit<NoteThread, "talk"> & { readUntil: string; comments: StoredComment[] })[] | null;
};

/** All that is said of a note's passages, in one statement. @throws Refusal missing */
export async function threadsOfNote(actor: Actor, noteId: string, now: Date): Promise<NoteThreads> {
  if (!isId(noteId)) throw missing();
  const said = commentsSql(Prisma.sql`m.thread_id = h.id`, Prisma.sql`n.programme_id`);
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${whoseNoteSql(actor)}, (
      SELECT json_agg(json_build_object('id', h.id, 'starts', translate(encode(h.starts, 'base64'), E'\n', ''),
        'ends', translate(encode(h.ends, 'base64'), E'\n', ''), 'quote', h.quote,
        'resolved', CASE WHEN h.resolved_at IS NOT NULL THEN json_build_object('by', w.name, 'at', h.resolved_at) END,
        'readUntil', ${readUntilSql(actor, Prisma.sql`h.id`)}, 'comments', ${said})
        ORDER BY h.resolved_at IS NOT NULL, h.created_at, h.id)
      FROM note_threads h LEFT JOIN people w ON w.id = h.resolved_by_id WHERE h.note_id = n.id) AS threads
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`);
  if (!row) throw missing();
  const mayWrite = mayInNote(actor, "comment", row);
  return {
    noteId,
    threads: (row.threads ?? []).map(({ readUntil, comments, ...thread }) => ({
      ...thread,
      quote: maskIdentityNumbers(thread.quote),
      talk: commentsFor(
        actor,
        { kind: "thread", id: thread.id },
        { comments, readUntil: new Date(readUntil), mayWrite },
        now,
      ),
    })),
    may: { comment: mayWrite },
  };
}

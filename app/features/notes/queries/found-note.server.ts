import type { Actor } from "#app/access/actor.ts";
import { noteReadersSql, whoseNoteSql } from "#app/access/note-scope.server.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { NoteOf } from "../places.ts";

/** What is known of a note apart from what it says. */
export type FoundNote = {
  readonly id: string;
  readonly programmeId: string;
  /** Of a team's alone. */
  readonly teamId: string | null;
  readonly of: NoteOf;
  /** Whether the actor takes part in the table, supervision or interview that it is of, and who else reads it for that. */
  readonly there: boolean;
  readonly readers: readonly string[];
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  readonly supervisionId: string | null;
  /** The gathering of whose table it is, or which is the group interview. */
  readonly gatheringId: string | null;
  readonly closed: boolean;
  /** Of a test that is still a draft: only its team sees it. */
  readonly ofDraft: boolean;
};

/** The note (`n`), when the actor may read it: no rows otherwise. A lock can be written behind it. @throws Refusal missing */
export function foundNoteSql(actor: Actor, noteId: string): Prisma.Sql {
  if (!isId(noteId)) throw missing();
  return Prisma.sql`
    SELECT n.id, ${whoseNoteSql(actor)}, ${noteReadersSql(actor.today)} AS readers, n.cycle_id AS "cycleId",
      n.meeting_id AS "meetingId", n.supervision_id AS "supervisionId",
      coalesce(n.interview_id, (SELECT b.gathering_id FROM gathering_tables b WHERE b.id = n.table_id)) AS "gatheringId",
      n.open_id IS NULL AS closed, coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`;
}

import type { Actor } from "#app/access/actor.ts";
import { notesVisibleSql, seatedSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What is known of a note apart from what it says. */
export type FoundNote = {
  readonly id: string;
  readonly programmeId: string;
  /** None: it is of a table. */
  readonly teamId: string | null;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  /** The table at a gathering that it is of, and whether the actor sits there. */
  readonly tableId: string | null;
  readonly seated: boolean;
  readonly gatheringId: string | null;
  readonly closed: boolean;
  /** Of a test that is still a draft: only its team sees it. */
  readonly ofDraft: boolean;
};

/** The note (`n`), when the actor may read it: no rows otherwise. A lock can be written behind it. @throws Refusal missing */
export function foundNoteSql(actor: Actor, noteId: string): Prisma.Sql {
  if (!isId(noteId)) throw missing();
  return Prisma.sql`
    SELECT n.id, n.programme_id AS "programmeId", n.team_id AS "teamId", n.cycle_id AS "cycleId", n.meeting_id AS "meetingId",
      n.table_id AS "tableId", ${seatedSql(actor)} AS seated,
      (SELECT b.gathering_id FROM gathering_tables b WHERE b.id = n.table_id) AS "gatheringId",
      n.open_id IS NULL AS closed, coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`;
}

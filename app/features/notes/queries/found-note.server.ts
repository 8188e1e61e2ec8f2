import type { Actor } from "#app/access/actor.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What is known of a note apart from what it says. */
export type FoundNote = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  readonly closed: boolean;
  /** Of a test that is still a draft: only its team sees it. */
  readonly ofDraft: boolean;
};

/** The note (`n`), when the actor may read it: no rows otherwise. A lock can be written behind it. @throws Refusal missing */
export function foundNoteSql(actor: Actor, noteId: string): Prisma.Sql {
  if (!isId(noteId)) throw missing();
  return Prisma.sql`
    SELECT n.id, n.programme_id AS "programmeId", n.team_id AS "teamId", n.cycle_id AS "cycleId", n.meeting_id AS "meetingId",
      n.open_id IS NULL AS closed, coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`;
}

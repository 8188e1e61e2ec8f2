import type { Actor } from "#app/access/actor.ts";
import { noteOfSql } from "#app/access/note-scope.server.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { NotePlace } from "../places.ts";

/** Where a note (`n`) is read and written. */
export const noteHrefSql = Prisma.sql`CASE WHEN n.cycle_id IS NOT NULL THEN '/teams/' || n.team_id || '/cycles/' || n.cycle_id || '/note'
  WHEN n.meeting_id IS NOT NULL THEN '/teams/' || n.team_id || '/meetings/' || n.meeting_id
  WHEN n.report_id IS NOT NULL THEN (SELECT '/teams/' || r.team_id || '/reports/' || to_char(r.month, 'YYYY-MM') FROM reports r WHERE r.id = n.report_id)
  WHEN n.supervision_id IS NOT NULL THEN '/supervision/' || n.supervision_id
  WHEN n.interview_id IS NOT NULL THEN '/programmes/' || n.programme_id || '/gatherings/' || n.interview_id || '/interview'
  ELSE (SELECT '/programmes/' || b.programme_id || '/gatherings/' || b.gathering_id || '/tables/' || b.id FROM gathering_tables b
    WHERE b.id = n.table_id) END`;

/**
 * A note (`n`) as JSON, in the shape of `NotePlace`. Only for a note that was found through `notesVisibleSql`: who may read
 * a test's note sees the test.
 */
export const notePlaceSql = Prisma.sql`(SELECT json_build_object('noteId', n.id, 'teamId', n.team_id, 'cycleId', n.cycle_id,
    'meetingId', n.meeting_id, 'of', ${noteOfSql}, 'title', coalesce(w.title, c.what, g.title, v.title, ''),
    'heldOn', coalesce(w.held_on, (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date, r.month),
    'href', ${noteHrefSql})
  FROM (VALUES (1)) one LEFT JOIN meetings w ON w.id = n.meeting_id LEFT JOIN cycles c ON c.id = n.cycle_id
  LEFT JOIN reports r ON r.id = n.report_id
  LEFT JOIN supervision_sessions v ON v.id = n.supervision_id LEFT JOIN gatherings g ON g.id = coalesce(n.interview_id,
    (SELECT b.gathering_id FROM gathering_tables b WHERE b.id = n.table_id)))`;

/** Where a note is read. @throws Refusal missing */
export async function placeOfNote(actor: Actor, noteId: string): Promise<NotePlace> {
  if (!isId(noteId)) throw missing();
  const [row] = await rowsOf<{ place: NotePlace }>(Prisma.sql`
    SELECT ${notePlaceSql} AS place FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`);
  if (!row) throw missing();
  return row.place;
}

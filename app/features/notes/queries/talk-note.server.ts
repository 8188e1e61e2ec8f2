import type { Actor } from "#app/access/actor.ts";
import { whoseNoteSql } from "#app/access/note-scope.server.ts";
import { interviewsVisibleSql, notesVisibleSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { pageOfTalk, type TalkPlace } from "#app/features/supervision/rules/place.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { NoteOf } from "../places.ts";
import { headFor, type NoteHead, noteHeadSql, type StoredHead } from "./note-head.server.ts";
import { noteOnPage } from "./note-on-page.server.ts";

/** The note of a supervision or a group interview, as `<TalkNote>` shows it. Null: it has not begun, and the actor may begin it. */
export type NoteOfTalk = ({ readonly note: NoteHead } & Awaited<ReturnType<typeof noteOnPage>>) | null;

type Row = { head: StoredHead | null; programmeId: string; teamId: null; of: NoteOf; there: boolean };

/** The note of a supervision session whose content the actor reads. @throws Refusal missing */
export function noteOfSupervision(actor: Actor, sessionId: string, now: Date): Promise<NoteOfTalk> {
  if (!isId(sessionId)) throw missing();
  return noteOf(
    actor,
    Prisma.sql`supervision_sessions v LEFT JOIN notes n ON n.supervision_id = v.id AND ${notesVisibleSql(actor)}
      WHERE v.id = ${sessionId}::uuid AND ${supervisionVisibleSql(actor)}`,
    now,
  );
}

/** The note of a group interview, for those who read it. @throws Refusal missing */
export function noteOfInterview(actor: Actor, gatheringId: string, now: Date): Promise<NoteOfTalk> {
  if (!isId(gatheringId)) throw missing();
  return noteOf(
    actor,
    Prisma.sql`gatherings g LEFT JOIN notes n ON n.interview_id = g.id AND ${notesVisibleSql(actor)}
      WHERE g.id = ${gatheringId}::uuid AND ${interviewsVisibleSql(actor)}`,
    now,
  );
}

/** The page on which the note of a session or a group interview stands, for who reads what is said there. @throws Refusal missing */
export async function pageWithNote(actor: Actor, place: TalkPlace): Promise<string> {
  if (!Object.values(place).every(isId)) throw missing();
  const found = await rowsOf<{ id: string }>(
    "sessionId" in place
      ? Prisma.sql`SELECT v.id FROM supervision_sessions v WHERE v.id = ${place.sessionId}::uuid AND ${supervisionVisibleSql(actor)}`
      : Prisma.sql`SELECT g.id FROM gatherings g WHERE g.id = ${place.gatheringId}::uuid AND g.programme_id = ${place.programmeId}::uuid
          AND ${interviewsVisibleSql(actor)}`,
  );
  if (found.length === 0) throw missing();
  return pageOfTalk(place);
}

async function noteOf(actor: Actor, from: Prisma.Sql, now: Date): Promise<NoteOfTalk> {
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT CASE WHEN n.id IS NOT NULL THEN ${noteHeadSql} END AS head, ${whoseNoteSql(actor)} FROM ${from}`);
  if (!row) throw missing();
  const { head, ...whose } = row;
  if (!head) return null;
  return { note: headFor(actor, head, whose), ...(await noteOnPage(actor, head.id, now)) };
}

import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type FoundNote, foundNoteSql } from "./queries/found-note.server.ts";
import { rightsInNote } from "./queries/note-head.server.ts";

/** What somebody may do with the text of a note: who comments does not change it. */
export type NoteRole = "write" | "comment" | "read";

export type NoteToOpen = {
  readonly role: NoteRole;
  /** The test that it is about. */
  readonly cycle: CycleOfNote | null;
  /** The gathering at whose table it is written, or which is the interview: who reads and writes hangs on who is registered there. */
  readonly gatheringId: string | null;
  /** The supervision that it is of: who reads and writes hangs on who talks there. */
  readonly supervisionId: string | null;
};
export type CycleOfNote = { readonly cycleId: string; readonly draft: boolean };

/** The note, when the actor may read it, and what more she may; null when it does not exist for her. */
export async function noteToOpen(actor: Actor, noteId: string): Promise<NoteToOpen | null> {
  if (!isId(noteId)) return null;
  const [note] = await rowsOf<FoundNote>(foundNoteSql(actor, noteId));
  if (!note) return null;
  const { cycleId, ofDraft, gatheringId, supervisionId } = note;
  return {
    role: roleIn(actor, note),
    gatheringId,
    supervisionId,
    cycle: cycleId === null ? null : { cycleId, draft: ofDraft },
  };
}

/** How the test of a note is now; null when the note is gone with it. */
export async function cycleOfNote(noteId: string): Promise<CycleOfNote | null> {
  const [row] = await rowsOf<CycleOfNote>(Prisma.sql`
    SELECT c.id AS "cycleId", c.state = 'draft' AS draft
    FROM notes n JOIN cycles c ON c.id = n.cycle_id WHERE n.id = ${noteId}::uuid`);
  return row ?? null;
}

function roleIn(actor: Actor, note: FoundNote): NoteRole {
  const { write, comment } = rightsInNote(actor, note, note.closed);
  if (write) return "write";
  return comment ? "comment" : "read";
}

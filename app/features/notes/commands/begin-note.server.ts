import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { noteChanged } from "../events.ts";
import { createNote, type NoteSubject } from "../log.server.ts";
import { startOf } from "../templates.server.ts";

type NewNote = {
  readonly programmeId: string;
  /** None: it is of a table. */
  readonly teamId: string | null;
  readonly about: NoteSubject;
  /** About a test that is still a draft. */
  readonly ofDraft?: boolean;
};

/**
 * Makes the note of a meeting, a test or a table from the programme's template, inside a given act. Authorises itself; that what it
 * is about is there for the actor is the caller's question.
 * @throws Refusal missing, forbidden
 */
export async function beginNoteStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { ofDraft = false, ...note }: NewNote,
  now: Date,
): Promise<{ noteId: string }> {
  const { programmeId, teamId, about } = note;
  if ("tableId" in about) authorise(actor, "table.place", note);
  else {
    authoriseSee(actor, "note.see", note);
    authorise(actor, "note.write", note);
  }
  const kind = "tableId" in about ? "seminar_table" : "meetingId" in about ? "meeting" : "cycle";
  const start = await startOf(tx, programmeId, kind, actor.locale);
  const { noteId } = await createNote(tx, { ...note, createdById: actor.personId, start }, now);
  traces.audit({ action: "note.begun", subject: "note", subjectId: noteId, programmeId, teamId });
  traces.announce(noteChanged({ id: noteId, programmeId, teamId, ofDraft }, actor));
  return { noteId };
}

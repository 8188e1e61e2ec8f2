import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseInNote, authoriseSee } from "#app/access/authorise.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { maskIdentities } from "../document/found.ts";
import { type NoteNode, node } from "../document/json.ts";
import type { TemplateKind } from "../document/kinds.ts";
import { updateOf } from "../document/yjs.server.ts";
import { noteChanged } from "../events.ts";
import { createNote, type NoteSubject } from "../log.server.ts";
import type { NoteOf } from "../places.ts";
import { startOf } from "../templates.server.ts";
import { foundNote } from "./locked-note.server.ts";

type NewNote = {
  readonly programmeId: string;
  /** Of a team's alone. */
  readonly teamId: string | null;
  readonly about: NoteSubject;
  /** About a test that is still a draft. */
  readonly ofDraft?: boolean;
  /** What it begins with, where there are no templates: of a report. */
  readonly says?: NoteNode;
};

/**
 * Makes a note, from the programme's template where there is one, inside a given act. Authorises itself; that what it is about is there for the
 * actor is the caller's question, and that there is none yet.
 * @throws Refusal missing, forbidden
 */
export async function beginNoteStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { ofDraft = false, says = node("doc", undefined), ...note }: NewNote,
  now: Date,
): Promise<{ noteId: string }> {
  const { programmeId, teamId, about } = note;
  const { of, kind } = kindOf(about);
  if (of === "table") authorise(actor, "table.place", note);
  else if (of === "team") {
    authoriseSee(actor, "note.see", note);
    authorise(actor, "note.write", note);
  } else authoriseInNote(actor, "write", { programmeId, teamId, of, there: true });
  const start = kind ? await startOf(tx, programmeId, kind, actor.locale) : updateOf(maskIdentities(says));
  const { noteId } = await createNote(tx, { ...note, createdById: actor.personId, start }, now);
  traces.audit({ action: "note.begun", subject: "note", subjectId: noteId, programmeId, teamId });
  const talk = of === "supervision" || of === "interview" ? await foundNote(tx, actor, noteId) : null;
  traces.announce(noteChanged(talk ?? { id: noteId, programmeId, teamId, of, ofDraft, readers: [] }, actor));
  return { noteId };
}

/** `kind`: of its template; null where it begins with what it is given. */
function kindOf(about: NoteSubject): { of: NoteOf; kind: TemplateKind | null } {
  if ("supervisionId" in about) return { of: "supervision", kind: "supervision" };
  if ("reportId" in about) return { of: "report", kind: null };
  if ("interviewId" in about) return { of: "interview", kind: "group_interview" };
  if ("tableId" in about) return { of: "table", kind: "seminar_table" };
  return { of: "team", kind: "meetingId" in about ? "meeting" : "cycle" };
}

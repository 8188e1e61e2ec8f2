import type { Actor } from "#app/access/actor.ts";
import { type NoteToTell, whoReads } from "#app/access/notes.ts";
import { whoMay } from "#app/access/rooms.ts";

/** A note was begun, closed or opened again: who has it open joins it anew. What is written in it is not told here. */
export const noteChanged = (note: NoteToTell, actor: Pick<Actor, "personId">) => hintOf("note.changed", note, actor);

/** Something came of a line of the note. */
export const noteUsed = (note: NoteToTell, actor: Pick<Actor, "personId">) => hintOf("note.used", note, actor);

/** A passage is talked about, or talked out. */
export const threadChanged = (note: NoteToTell, threadId: string, actor: Pick<Actor, "personId">) => {
  const hint = hintOf("note.thread-changed", note, actor);
  return { ...hint, ids: { ...hint.ids, threadId } };
};

/** Something was wiped from a report that others read: it is not to stand on their screens any more. */
export const reportWiped = ({ programmeId, teamId }: NoteToTell, actor: Pick<Actor, "personId">) => ({
  name: "report.changed",
  rooms: whoMay("report.see", { programmeId, teamId }),
  ids: { programmeId, ...(teamId === null ? {} : { teamId }) },
  by: actor.personId,
});

type Name = "note.changed" | "note.used" | "note.thread-changed";

function hintOf(name: Name, note: NoteToTell, actor: Pick<Actor, "personId">) {
  return {
    name,
    rooms: whoReads(note),
    ids: {
      noteId: note.id,
      ...(note.teamId === null ? {} : { teamId: note.teamId }),
      ...(note.supervisionId ? { sessionId: note.supervisionId } : {}),
      ...(note.gatheringId ? { gatheringId: note.gatheringId } : {}),
    },
    by: actor.personId,
  };
}

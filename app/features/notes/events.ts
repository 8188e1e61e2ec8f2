import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = {
  readonly id: string;
  readonly programmeId: string;
  /** None: it is of a table. */
  readonly teamId: string | null;
  /** Of a test that is still a draft: it is seen by whom the draft is. */
  readonly ofDraft: boolean;
};

/** A note was begun, closed or opened again: who has it open joins it anew. What is written in it is not told here. */
export const noteChanged = (note: Place, actor: Pick<Actor, "personId">) => hintOf("note.changed", note, actor);

/** Something came of a line of the note. */
export const noteUsed = (note: Place, actor: Pick<Actor, "personId">) => hintOf("note.used", note, actor);

/** A passage is talked about, or talked out. */
export const threadChanged = (note: Place, threadId: string, actor: Pick<Actor, "personId">) => {
  const hint = hintOf("note.thread-changed", note, actor);
  return { ...hint, ids: { ...hint.ids, threadId } };
};

type Name = "note.changed" | "note.used" | "note.thread-changed";

function hintOf(name: Name, note: Place, actor: Pick<Actor, "personId">) {
  const right = note.teamId === null ? "table-note.see" : note.ofDraft ? "cycle.see-draft" : "note.see";
  return {
    name,
    rooms: whoMay(right, note),
    ids: { noteId: note.id, ...(note.teamId === null ? {} : { teamId: note.teamId }) },
    by: actor.personId,
  };
}

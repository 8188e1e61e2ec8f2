import type { Actor } from "#app/access/actor.ts";
import { whoKnowsOf, whoMay } from "#app/access/rooms.ts";

type By = Pick<Actor, "personId">;
type Gathering = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly published: boolean;
};

/** Tables are laid or changed, or somebody sits elsewhere. */
export function tablesChanged(gathering: Gathering, actor: By) {
  return {
    name: "tables.changed",
    rooms: whoKnowsOf(gathering),
    ids: { gatheringId: gathering.id },
    by: actor.personId,
  };
}

/** Others sit at a table than before: who has its note open joins it anew, and is asked what she may. */
export function tableAsksAnew(note: { readonly id: string; readonly programmeId: string }, actor: By) {
  const { id: noteId, programmeId } = note;
  return {
    name: "note.changed",
    rooms: whoMay("table-note.see", { programmeId }),
    ids: { noteId },
    by: actor.personId,
  };
}

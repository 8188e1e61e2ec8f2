import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = { readonly id: string; readonly programmeId: string; readonly teamId: string | null };

/** Somebody has been marked at the door of a gathering, or let in. */
export function doorMarked(gathering: Place, actor: Pick<Actor, "personId">) {
  const { id, programmeId, teamId } = gathering;
  return {
    name: "door.marked",
    rooms: whoMay("registration.see-names", { programmeId, teamId }),
    ids: { gatheringId: id, programmeId },
    by: actor.personId,
  };
}

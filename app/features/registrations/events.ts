import type { Actor } from "#app/access/actor.ts";
import { personRoom, whoMay } from "#app/access/rooms.ts";

type Place = { readonly id: string; readonly programmeId: string };

/** Somebody's registration to a gathering is new or another: to those who read the lists, and to herself. */
export function registrationChanged(gathering: Place, personId: string | null, actor: Pick<Actor, "personId"> | null) {
  return {
    name: "registration.changed",
    rooms: [
      ...whoMay("registration.see-names", { programmeId: gathering.programmeId }),
      ...(personId === null ? [] : [personRoom(personId)]),
    ],
    ids: { gatheringId: gathering.id, programmeId: gathering.programmeId },
    ...(actor ? { by: actor.personId } : {}),
  };
}

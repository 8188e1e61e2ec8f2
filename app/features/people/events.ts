import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

/** Municipalities, departments, units and who heads them, as the programme's people see them. */
export function placesChanged(programmeId: string, actor: Pick<Actor, "personId">) {
  return {
    name: "places.changed",
    rooms: whoMay("people.see", { programmeId }),
    ids: { programmeId },
    by: actor.personId,
  };
}

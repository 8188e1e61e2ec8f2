import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

/** The programme's own facts, its teams or its roles. */
export function programmeChanged(programmeId: string, actor?: Pick<Actor, "personId">) {
  return {
    name: "programme.changed",
    rooms: whoMay("programme.see", { programmeId }),
    ids: { programmeId },
    ...(actor ? { by: actor.personId } : {}),
  };
}

import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = { readonly id: string; readonly teamId: string; readonly programmeId: string };

/** An action is new, was changed, or was done. */
export function actionChanged(action: Place, actor: Pick<Actor, "personId">) {
  return {
    name: "action.changed",
    rooms: whoMay("action.see", action),
    ids: { actionId: action.id, teamId: action.teamId },
    by: actor.personId,
  };
}

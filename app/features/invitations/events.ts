import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = { readonly programmeId: string; readonly teamId: string | null };

/** Somebody was invited, or an invitation was sent again, taken back or accepted. */
export function invitationChanged(place: Place, actor?: Pick<Actor, "personId">) {
  const { programmeId, teamId } = place;
  return {
    name: "invitation.changed",
    rooms: whoMay(teamId ? "team.see-members" : "people.see", place),
    ids: { programmeId, ...(teamId ? { teamId } : {}) },
    ...(actor ? { by: actor.personId } : {}),
  };
}

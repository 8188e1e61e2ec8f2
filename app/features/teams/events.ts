import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Team = { readonly id: string; readonly programmeId: string };

/** Who is in the team, in which part, or on the way in. */
export function teamChanged(team: Team, actor?: Pick<Actor, "personId">) {
  return {
    name: "team.changed",
    rooms: whoMay("team.see-members", { programmeId: team.programmeId, teamId: team.id }),
    ids: { teamId: team.id, programmeId: team.programmeId },
    ...(actor ? { by: actor.personId } : {}),
  };
}

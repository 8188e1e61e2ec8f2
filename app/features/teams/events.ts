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

/** Who of the team recruits parents: told to fewer than who is in it. */
export function recruitersChanged(team: Team, actor?: Pick<Actor, "personId">) {
  const rooms = whoMay("recruiter.see", { programmeId: team.programmeId, teamId: team.id });
  return { ...teamChanged(team, actor), name: "recruiters.changed", rooms };
}

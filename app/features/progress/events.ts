import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Team = { readonly id: string; readonly programmeId: string };

/**
 * A score is set or changed; which one is not said. Other teams and managers hear it only of a month that is handed in, so
 * that they do not learn when something was set that they do not see yet.
 */
export function scoreSet(team: Team, isHandedIn: boolean, actor: Pick<Actor, "personId">) {
  const where = { programmeId: team.programmeId, teamId: team.id };
  const rooms = [...whoMay("score.see", where), ...(isHandedIn ? whoMay("score.see-handed-in", where) : [])];
  return { name: "score.set", rooms, ids: { teamId: team.id, programmeId: team.programmeId }, by: actor.personId };
}

import type { Actor } from "#app/access/actor.ts";
import { whoMay, whoReadsMeasure } from "#app/access/rooms.ts";

type By = Pick<Actor, "personId">;

/** A measure as a team follows it: where it is, and whether the other teams read it. */
export type FollowedPlace = {
  readonly id: string;
  readonly measureId: string;
  readonly teamId: string;
  readonly programmeId: string;
  readonly shown: boolean;
};

/** Points, the chart, or what a team wants to reach with a measure are new. Pages that show it ask again. */
export function measureChanged(of: FollowedPlace, actor: By) {
  return {
    name: "measures.changed",
    rooms: whoReadsMeasure(of),
    ids: { followedId: of.id, measureId: of.measureId, teamId: of.teamId, programmeId: of.programmeId },
    by: actor.personId,
  };
}

/** The programme's measures are others, or mean something else: for everybody who reads them of any team. */
export function programmesMeasuresChanged(programmeId: string, actor: By) {
  const rooms = [...whoMay("measure.see", { programmeId }), ...whoMay("measure.see-shared", { programmeId })];
  return { name: "measures.changed", rooms, ids: { programmeId }, by: actor.personId };
}

/** What a team is to reach is new. */
export function teamAimChanged(team: { readonly id: string; readonly programmeId: string }, actor: By) {
  const { id: teamId, programmeId } = team;
  return {
    name: "team-aim.changed",
    rooms: whoMay("aim.see", { programmeId, teamId }),
    ids: { teamId, programmeId },
    by: actor.personId,
  };
}

import type { Actor } from "#app/access/actor.ts";
import { whoReadsMeasure } from "#app/access/rooms.ts";

type Place = {
  readonly id: string;
  readonly measureId: string;
  readonly teamId: string;
  readonly programmeId: string;
  /** Whether the other teams read it. */
  readonly shown: boolean;
};

/** Points of a measure are new: the same as what else changes it, so that its pages ask again whichever it was. */
export function pointsChanged(of: Place, actor: Pick<Actor, "personId">) {
  return {
    name: "measures.changed",
    rooms: whoReadsMeasure(of),
    ids: { followedId: of.id, measureId: of.measureId, teamId: of.teamId, programmeId: of.programmeId },
    by: actor.personId,
  };
}

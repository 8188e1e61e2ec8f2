import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

/** Where a gathering is, and who may know of it. */
export type GatheringPlace = {
  readonly id: string;
  readonly programmeId: string;
  /** Whose group interview it is. */
  readonly teamId: string | null;
  /** Not yet: who plans it knows of it, and nobody else. */
  readonly published: boolean;
};

/** A gathering is planned, its plan or programme of the day is new, or how many seats are left. */
export function gatheringChanged(gathering: GatheringPlace, actor: Pick<Actor, "personId"> | null) {
  const { id, programmeId, teamId, published } = gathering;
  const right = !published ? "gathering.see-draft" : teamId ? "gathering.see-interview" : "gathering.see";
  return {
    name: "gathering.changed",
    rooms: whoMay(right, { programmeId, teamId: published ? teamId : null }),
    ids: { gatheringId: id, programmeId },
    ...(actor ? { by: actor.personId } : {}),
  };
}

import type { Actor } from "#app/access/actor.ts";
import { whoKnowsOf } from "#app/access/rooms.ts";

type Gathering = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly published: boolean;
};

/** A gathering's materials are others, called otherwise, or stand in another order. */
export function materialsChanged(gathering: Gathering, actor: Pick<Actor, "personId">) {
  return {
    name: "materials.changed",
    rooms: whoKnowsOf(gathering),
    ids: { gatheringId: gathering.id },
    by: actor.personId,
  };
}

import type { Actor } from "#app/access/actor.ts";
import { whoKnowsOf } from "#app/access/rooms.ts";

type Gathering = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly published: boolean;
};

/** A team has hung up its storyboard, changed what is said of it, or taken it down. */
export function storyboardsChanged(gathering: Gathering, actor: Pick<Actor, "personId">) {
  return {
    name: "storyboards.changed",
    rooms: whoKnowsOf(gathering),
    ids: { gatheringId: gathering.id },
    by: actor.personId,
  };
}

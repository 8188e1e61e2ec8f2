import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

/**
 * An evaluation has opened or closed, or its questions are new. That somebody has answered is told to nobody: it would say
 * when.
 */
export function evaluationChanged(
  gathering: { readonly id: string; readonly programmeId: string },
  actor: Pick<Actor, "personId">,
) {
  const { id, programmeId } = gathering;
  return {
    name: "evaluation.changed",
    rooms: whoMay("gathering.see", { programmeId }),
    ids: { gatheringId: id, programmeId },
    by: actor.personId,
  };
}

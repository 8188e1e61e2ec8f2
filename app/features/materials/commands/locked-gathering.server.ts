import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type FoundGathering, foundGatheringSql } from "../queries/gathering.server.ts";

/** The gathering whose materials are changed. Two who do so wait for each other, and the order stays one. @throws Refusal missing, forbidden */
export async function lockedGathering(
  tx: Tx,
  actor: Actor,
  place: { readonly programmeId?: string; readonly gatheringId: string },
): Promise<FoundGathering> {
  const [gathering] = await tx.$queryRaw<
    FoundGathering[]
  >`${foundGatheringSql(actor, place.gatheringId)} FOR NO KEY UPDATE OF g`;
  if (!gathering || (place.programmeId !== undefined && gathering.programmeId !== place.programmeId)) throw missing();
  authorise(actor, "material.edit", { programmeId: gathering.programmeId });
  return gathering;
}

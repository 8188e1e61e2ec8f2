import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { materialsChanged } from "../events.ts";
import { type FoundGathering, gatheringFor } from "../queries/gathering.server.ts";
import { type Moment, titleOfFile } from "../rules.ts";
import { lockedGathering } from "./locked-gathering.server.ts";

/** The gathering, when the actor may add to its materials: asked before anything is received. @throws Refusal missing, forbidden */
export async function gatheringToFill(actor: Actor, gatheringId: string): Promise<FoundGathering> {
  const gathering = await gatheringFor(actor, gatheringId);
  authorise(actor, "material.edit", { programmeId: gathering.programmeId });
  return gathering;
}

export type NewMaterial = {
  readonly fileId: string;
  readonly name: string;
  readonly moment: Moment;
  readonly open: boolean;
};

/** Makes a stored file the last of a gathering's materials. @throws Refusal missing, forbidden */
export async function materialStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  gatheringId: string,
  { fileId, name, moment, open }: NewMaterial,
): Promise<void> {
  const gathering = await lockedGathering(tx, actor, { gatheringId });
  const { _max: last } = await tx.material.aggregate({ where: { gatheringId, moment }, _max: { position: true } });
  const position = (last.position ?? 0) + 1;
  await tx.material.create({ data: { fileId, gatheringId, moment, position, title: titleOfFile(name), isOpen: open } });
  const { programmeId } = gathering;
  traces.audit({ action: "material.added", subject: "material", subjectId: fileId, programmeId });
  traces.announce(materialsChanged(gathering, actor));
}

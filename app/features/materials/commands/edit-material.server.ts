import type { Actor } from "#app/access/actor.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { materialsChanged } from "../events.ts";
import { type Moment, moved, type Step } from "../rules.ts";
import { lockedGathering } from "./locked-gathering.server.ts";

export type MaterialsPlace = { readonly programmeId: string; readonly gatheringId: string };
type Said = { readonly fileId: string; readonly title: string; readonly moment: Moment; readonly open: boolean };

/**
 * Names a material, says when it is read and by whom. One that goes to the other moment is the last there.
 * @throws Refusal missing, forbidden
 */
export async function editMaterial(actor: Actor, place: MaterialsPlace, said: Said, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const { fileId, moment, open: isOpen } = said;
    const title = tidyLine(said.title);
    const is = await tx.material.findFirst({ where: { fileId, gatheringId: gathering.id } });
    if (!is) throw missing();
    const fields = [
      ...(is.title === title ? [] : ["title"]),
      ...(is.moment === moment ? [] : ["moment"]),
      ...(is.isOpen === isOpen ? [] : ["open"]),
    ];
    if (fields.length === 0) return traces.unchanged();
    const others = { gatheringId: gathering.id, moment, fileId: { not: fileId } };
    const { _max: last } = await tx.material.aggregate({ where: others, _max: { position: true } });
    const position = is.moment === moment ? is.position : (last.position ?? 0) + 1;
    await tx.material.update({ where: { fileId }, data: { title, moment, isOpen, position } });
    const { programmeId } = gathering;
    traces.audit({ action: "material.changed", subject: "material", subjectId: fileId, programmeId, fields });
    traces.announce(materialsChanged(gathering, actor));
  });
}

/** Moves a material one place among those of its moment. @throws Refusal missing, forbidden */
export async function moveMaterial(
  actor: Actor,
  place: MaterialsPlace,
  { fileId, ...step }: Step & { readonly fileId: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const { id: gatheringId, programmeId } = gathering;
    const it = await tx.material.findFirst({ where: { fileId, gatheringId } });
    if (!it) throw missing();
    const beside = await tx.material.findMany({
      where: { gatheringId, moment: it.moment },
      orderBy: [{ position: "asc" }, { fileId: "asc" }],
    });
    const before = beside.map((one) => one.fileId);
    const after = moved(before, fileId, step);
    if (after === before) return traces.unchanged();
    await tx.$executeRaw`
      UPDATE materials m SET position = placed.position
      FROM unnest(${[...after]}::uuid[]) WITH ORDINALITY AS placed (id, position) WHERE m.file_id = placed.id`;
    traces.audit({
      action: "material.changed",
      subject: "material",
      subjectId: fileId,
      programmeId,
      fields: ["position"],
    });
    traces.announce(materialsChanged(gathering, actor));
  });
}

/** Takes a material away, with the file that it is. @throws Refusal missing, forbidden */
export async function removeMaterial(actor: Actor, place: MaterialsPlace, fileId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const { id: gatheringId, programmeId } = gathering;
    const { count } = await tx.file.deleteMany({ where: { id: fileId, gatheringId, material: { isNot: null } } });
    // Somebody else took it away in the same moment.
    if (count === 0) throw missing();
    traces.audit({ action: "material.removed", subject: "material", subjectId: fileId, programmeId });
    traces.announce(materialsChanged(gathering, actor));
  });
}

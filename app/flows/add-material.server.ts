import type { Actor } from "#app/access/actor.ts";
import { receiveChecked, storeFileStep } from "#app/features/files/steps.server.ts";
import { addFields, addForm } from "#app/features/materials/forms.server.ts";
import { gatheringToFill, materialStep } from "#app/features/materials/steps.server.ts";
import { parse } from "#app/platform/form.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/**
 * Stores the file that a form brings and puts it among a gathering's materials. Who may not is told before anything is
 * received, and again when it is stored.
 * @throws Refusal
 */
export async function addMaterial(
  actor: Actor,
  gatheringId: string,
  request: Request,
  now: Date,
): Promise<{ id: string; name: string }> {
  const { programmeId } = await gatheringToFill(actor, gatheringId);
  return receiveChecked(
    actor,
    request,
    now,
    async (file, said) => {
      const { moment, open } = parse(addForm, said);
      return act(actor, now, async (tx, traces) => {
        const { id } = await storeFileStep(tx, actor, file, { programmeId, teamId: null, gatheringId }, now);
        await materialStep(tx, traces, actor, gatheringId, { fileId: id, name: file.name, moment, open });
        return { id, name: file.name };
      });
    },
    addFields,
  );
}

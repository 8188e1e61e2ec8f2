import type { Actor } from "#app/access/actor.ts";
import { editGatheringStep } from "#app/features/gatherings/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";

type Place = Parameters<typeof editGatheringStep>[3];
type Changes = Parameters<typeof editGatheringStep>[4];

/** Changes the plan of a gathering. @throws Refusal missing, forbidden, invalid, conflict */
export async function editGathering(actor: Actor, place: Place, changes: Changes, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await editGatheringStep(tx, traces, actor, place, changes, now);
  });
}

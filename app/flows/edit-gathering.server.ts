import type { Actor } from "#app/access/actor.ts";
import { editGatheringStep } from "#app/features/gatherings/steps.server.ts";
import { tellMovedStep } from "#app/features/registrations/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";

type Place = Parameters<typeof editGatheringStep>[3];
type Changes = Parameters<typeof editGatheringStep>[4];

/**
 * Changes the plan of a gathering. Those who are registered are told of another time or place, and those who wait are offered the
 * seats that there are more of. @throws Refusal missing, forbidden, invalid, conflict
 */
export async function editGathering(actor: Actor, place: Place, changes: Changes, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { moved, roomier, goneDays } = await editGatheringStep(tx, traces, actor, place, changes, now);
    if (moved || roomier) await tellMovedStep(tx, traces, actor, place.gatheringId, { moved, goneDays }, now);
  });
}

import type { Actor } from "#app/access/actor.ts";
import { cancelGatheringStep } from "#app/features/gatherings/steps.server.ts";
import { tellCancelledStep } from "#app/features/registrations/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";

type Place = Parameters<typeof cancelGatheringStep>[3];

/** Calls a gathering off, for good, and tells those who are registered. @throws Refusal missing, forbidden, conflict */
export async function cancelGathering(actor: Actor, place: Place, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { cancelled } = await cancelGatheringStep(tx, traces, actor, place, now);
    if (cancelled) await tellCancelledStep(tx, traces, actor, place.gatheringId, now);
  });
}

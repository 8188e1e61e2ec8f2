import type { Actor } from "#app/access/actor.ts";
import { publishGatheringStep } from "#app/features/gatherings/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";

type Place = Parameters<typeof publishGatheringStep>[3];

/** Lets those for whom a gathering is know of it. @throws Refusal missing, forbidden, invalid */
export async function publishGathering(actor: Actor, place: Place, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await publishGatheringStep(tx, traces, actor, place, now);
  });
}

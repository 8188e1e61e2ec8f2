import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Bearer, lockRegistration } from "../bearer.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { settle } from "../settle.server.ts";

/**
 * Lets a party that wanted seats together take them one by one: each keeps her number on the waiting list. By any of them, or who
 * registered them. @throws Refusal missing, conflict (there is no such party any more)
 */
export async function splitParty(bearer: Bearer, now: Date): Promise<void> {
  await act(bearer.actor, now, async (tx, traces) => {
    const { gathering, registration } = await lockRegistration(tx, bearer, now);
    if (registration.partyId === null) throw new Refusal("conflict", "registration.over");
    const { count } = await tx.registrationParty.updateMany({
      where: { id: registration.partyId, together: true },
      data: { together: false },
    });
    if (count === 0) return traces.unchanged();
    registrationTraces(traces, gathering, registration, { action: "registration.party-split", actor: bearer.actor });
    await settle(tx, traces, gathering, now);
  });
}

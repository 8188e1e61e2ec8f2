import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { type Bearer, type LockedRegistration, lockRegistration } from "../bearer.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { decideCancel, holdsSeat } from "../rules/registering.ts";
import { settle } from "../settle.server.ts";
import type { LockedGathering } from "../types.ts";

/**
 * Cancels a registration, or leaves the waiting list: by whoever it is, or who registered her. The seat goes to who is next, and what she
 * said that she needs is erased. To cancel what is cancelled already changes nothing.
 * @throws Refusal missing, conflict (it has begun, or is over)
 */
export async function cancelRegistration(bearer: Bearer, now: Date): Promise<void> {
  await act(bearer.actor, now, async (tx, traces) => {
    const { gathering, registration } = await lockRegistration(tx, bearer, now);
    await cancelIn(tx, traces, { gathering, registration }, bearer.actor, now);
  });
}

/** The same to a registration whose gathering is locked already, by who may. @throws Refusal conflict */
export async function cancelIn(
  tx: Tx,
  traces: Traces,
  locked: { readonly gathering: LockedGathering; readonly registration: LockedRegistration },
  actor: Actor | null,
  now: Date,
): Promise<void> {
  const { gathering, registration } = locked;
  if (registration.state === "cancelled") return traces.unchanged();
  const decided = decideCancel(gathering, registration.state);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  await tx.$executeRaw`
    UPDATE registrations SET state = 'cancelled', offered_until = NULL, party_id = NULL, sequence = sequence + 1, changed_at = ${now}
    WHERE id = ${registration.id}::uuid`;
  // What somebody needs is nobody's business when she does not come.
  await tx.registrationNeeds.deleteMany({ where: { registrationId: registration.id } });
  const told = { action: "registration.cancelled", actor, mail: "registration-cancelled" } as const;
  const entries = registration.state === "registered";
  registrationTraces(traces, gathering, registration, { ...told, entries });
  const freed = holdsSeat(registration.state) ? 1 : 0;
  await settle(tx, traces, { ...gathering, free: gathering.free + freed }, now);
}

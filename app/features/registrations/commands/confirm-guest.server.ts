import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type LockedRegistration, lockRegistration } from "../bearer.server.ts";
import { putIn } from "../put-in.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { letIn } from "../rules/queue.ts";
import { decideRegister, isAlive, type RegistrationState } from "../rules/registering.ts";
import { holdWished, settle } from "../settle.server.ts";
import type { Who } from "../types.ts";

type Owner = { personId: string; registrationId: string | null; state: RegistrationState | null };

/**
 * Makes a guest's registration count, by the link that was mailed to her: it shows that the address is hers. When the address is a
 * person's it becomes hers; when she is registered already, that one stands, and this one goes. Pressed twice it is done once.
 * @throws Refusal missing, conflict (with a code of `NoRegistration`)
 */
export async function confirmGuest(secret: string, now: Date): Promise<"confirmed" | "registered-already"> {
  return act(null, now, async (tx, traces) => {
    const bearer = { actor: null, secret };
    const { gathering: locked, registration } = await lockRegistration(tx, bearer, now);
    if (registration.state !== "unconfirmed") {
      traces.unchanged();
      return "confirmed";
    }
    const owner = await ownerOf(tx, locked.id, registration);
    if (owner?.registrationId && owner.state && (isAlive(owner.state) || owner.state === "refused")) {
      await tx.registration.delete({ where: { id: registration.id } });
      const hers = { id: owner.registrationId, personId: owner.personId };
      const told = { action: "registration.asked-again", actor: null, mail: "registration-known" } as const;
      registrationTraces(traces, locked, hers, told);
      return "registered-already";
    }
    const decided = decideRegister(locked, ["guests"], null, locked.today);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    const gathering = await settle(tx, traces, locked, now);
    const who = await becomes(tx, registration, owner);
    const asks = decided.value === "by-asking";
    const seats = asks ? 0 : letIn(1, gathering.free, gathering.anyoneWaits, true);
    const one = { who, earlierId: registration.id };
    await putIn(tx, traces, gathering, [one], { asks, seats, source: "guest", partyId: null, actor: null, now });
    if (seats === 1) await holdWished(tx, [registration.id]);
    return "confirmed";
  });
}

/** Whose address it is, and what she has at the gathering herself. */
async function ownerOf(tx: Tx, gatheringId: string, registration: LockedRegistration): Promise<Owner | null> {
  const [owner] = await tx.$queryRaw<Owner[]>`
    SELECT p.id AS "personId", o.id AS "registrationId", o.state
    FROM registrations r JOIN people p ON lower(p.email) = lower(r.guest_email)
    LEFT JOIN registrations o ON o.person_id = p.id AND o.gathering_id = ${gatheringId}::uuid
    WHERE r.id = ${registration.id}::uuid`;
  return owner ?? null;
}

/** Who the registration is of from now on. What was over of a person's own gives way to it. */
async function becomes(tx: Tx, { id }: LockedRegistration, owner: Owner | null): Promise<Who> {
  if (owner) {
    if (owner.registrationId) await tx.registration.delete({ where: { id: owner.registrationId } });
    const guest = { guestName: null, guestEmail: null, guestOrganisation: null };
    await tx.registration.update({ where: { id }, data: { personId: owner.personId, ...guest } });
    return { personId: owner.personId };
  }
  const { guestName, guestEmail, guestOrganisation } = await tx.registration.findUniqueOrThrow({ where: { id } });
  return { guest: { name: guestName ?? "", email: guestEmail, organisation: guestOrganisation } };
}

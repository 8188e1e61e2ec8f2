import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { signInLifeMs } from "#app/features/people/rules.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { requireFresh } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { limitAsks, limitNewAddress } from "../limits.server.ts";
import { tidyEmail } from "../rules.ts";

/**
 * Somebody reads her mail elsewhere now: a code goes there, and nothing is changed until she has written it here. An address
 * that is another's takes the same way and gets the same answer; what the mail says is decided when it is sent.
 * @throws Refusal conflict (she did not sign in just now), invalid (it is hers already), tooMany
 */
export async function askForNewAddress(actor: Actor, email: string, now: Date): Promise<void> {
  await requireFresh(actor, now);
  await limitNewAddress(email);
  const { personId } = actor;
  await act(actor, now, async (tx, traces) => {
    await limitAsks(tx, actor, now);
    const me = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
    if (tidyEmail(me.email ?? "") === tidyEmail(email)) {
      throw new Refusal("invalid", "form.invalid", { fields: { email: "address.already" } });
    }
    const id = newId(now.getTime());
    const expiresAt = new Date(now.getTime() + signInLifeMs);
    await tx.addressChange.create({ data: { id, personId, email, createdAt: now, expiresAt } });
    traces.mail({ template: "address-code", recipient: { kind: "addressChange", id } });
    traces.audit({ action: "address-change.asked", subject: "person", subjectId: personId });
  });
}

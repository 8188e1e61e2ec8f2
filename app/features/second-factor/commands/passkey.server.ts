import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { requireStepUp } from "#app/platform/vault-window.server.ts";
import { demandVault } from "../factor.server.ts";

/**
 * Lets a passkey of hers open the vault that did not, since it was added without showing a factor. Twice is once.
 * @throws Refusal missing (it is not hers), conflict (she has shown no factor just now)
 */
export async function letPasskeyOpen(actor: Actor, id: string, now: Date): Promise<void> {
  demandVault(actor);
  const { personId } = actor;
  if ((await db().passkey.count({ where: { id, personId } })) === 0) throw missing();
  await requireStepUp(actor, now);
  await act(actor, now, async (tx, traces) => {
    const passkey = await tx.passkey.findFirst({ where: { id, personId }, select: { opensVault: true } });
    if (!passkey) throw missing();
    if (passkey.opensVault) return traces.unchanged();
    await tx.passkey.update({ where: { id }, data: { opensVault: true } });
    traces.audit({ action: "second-factor.passkey-counts", subject: "passkey", subjectId: id });
    traces.mail({ template: "second-factor", recipient: { kind: "person", id: personId }, data: { what: "passkey" } });
  });
}

import type { z } from "zod";
import type { Actor } from "#app/access/actor.ts";
import { touchesVault } from "#app/access/vault.ts";
import { openForPasskey } from "#app/features/second-factor/steps.server.ts";
import type { assertion } from "#app/features/sign-in/forms.server.ts";
import { provenPasskey, usePasskey } from "#app/features/sign-in/steps.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/**
 * Opens the vault in the actor's session by a passkey of hers, which she has just touched.
 * @throws Refusal missing for whom there is no vault, invalid (an answer that does not hold, or another's), conflict (a passkey
 *   that was added without showing the factor that she had)
 */
export async function openVaultByPasskey(
  actor: Actor,
  answer: z.infer<typeof assertion>,
  at: { now: Date; origin: string },
): Promise<void> {
  if (!touchesVault(actor)) throw missing();
  const { now, origin } = at;
  const proven = await provenPasskey(answer, { purpose: "vault", personId: actor.personId, origin, now });
  if (!proven.opensVault) throw new Refusal("conflict", "vault.passkey-counts-not");
  await act(actor, now, async (tx, traces) => {
    await usePasskey(tx, traces, proven, now);
    await openForPasskey(tx, traces, { actor, now });
  });
}

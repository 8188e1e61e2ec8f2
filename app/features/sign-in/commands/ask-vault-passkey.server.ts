import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Actor } from "#app/access/actor.ts";
import { touchesVault } from "#app/access/vault.ts";
import { keepChallenge, relyingParty } from "#app/platform/challenges.server.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/**
 * What a browser needs to ask for a passkey of the actor's that opens the vault.
 * @throws Refusal missing for whom there is no vault
 */
export async function askForVaultPasskey(actor: Actor, now: Date) {
  if (!touchesVault(actor)) throw missing();
  const { personId } = actor;
  const hers = await db().passkey.findMany({
    where: { personId, opensVault: true },
    select: { credentialId: true },
  });
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    userVerification: "required",
    allowCredentials: hers.map(({ credentialId }) => ({ id: credentialId })),
  });
  await keepChallenge({ challenge: options.challenge, purpose: "vault", personId, now });
  return options;
}

import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { z } from "zod";
import { relyingParty, spendChallenge } from "#app/platform/challenges.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import type { assertion } from "./forms.server.ts";

const failed = () => new Refusal("invalid", "passkey.failed");

/** A passkey that somebody has touched, with her finger or code, to answer what we asked. */
export type ProvenPasskey = {
  readonly id: string;
  readonly personId: string;
  readonly opensVault: boolean;
  readonly counter: { readonly before: bigint; readonly now: bigint };
};

/**
 * Whose passkey answered. Never stopped by limits: what cannot be guessed needs none, and nobody can then be locked out.
 * @param asked `personId`: of whom alone it may be, whom it was asked; null: anybody's.
 * @throws Refusal invalid (unknown passkey, or an answer that does not hold)
 */
export async function provenPasskey(
  answer: z.infer<typeof assertion>,
  asked: { purpose: "sign-in" | "vault"; personId: string | null; origin: string; now: Date },
): Promise<ProvenPasskey> {
  const { purpose, personId, origin, now } = asked;
  const where = { credentialId: answer.id, ...(personId === null ? {} : { personId }) };
  const passkey = await db().passkey.findFirst({ where });
  if (!passkey) {
    await noteDenial({ action: "passkey.failed", subject: "passkey" }, { personId, origin, now });
    throw new Refusal("invalid", "passkey.unknown");
  }
  const place = relyingParty();
  const checked = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge({ challenge, purpose, personId, now }),
    expectedOrigin: place.origin,
    expectedRPID: place.rpID,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) {
    const denial = { action: "passkey.failed", subject: "passkey", subjectId: passkey.id };
    await noteDenial(denial, { personId, origin, now });
    throw failed();
  }
  const counter = { before: passkey.counter, now: BigInt(checked.authenticationInfo.newCounter) };
  return { id: passkey.id, personId: passkey.personId, opensVault: passkey.opensVault, counter };
}

/**
 * Notes, in the act that it is for, that the passkey was used.
 * @throws Refusal invalid: an answer played back, or two at once from a copied key, find another counter than was read
 */
export async function usePasskey(tx: Tx, traces: Traces, { id, counter }: ProvenPasskey, now: Date): Promise<void> {
  const counted = await tx.passkey.updateMany({
    where: { id, counter: counter.before },
    data: { counter: counter.now, lastUsedAt: now },
  });
  if (counted.count === 0) throw failed();
  traces.audit({ action: "passkey.used", subject: "passkey", subjectId: id });
}

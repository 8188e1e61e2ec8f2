import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { z } from "zod";
import { db, type Tx } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret, newSecret, secretIn, sessionCookie } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { keepChallenge, relyingParty, spendChallenge } from "../challenges.server.ts";
import type { assertion } from "../forms.server.ts";
import { type Browser, finishSignIn, kindOfSession } from "../steps.server.ts";

/** What a browser needs to ask for any passkey of this place. */
export async function askForPasskey(now: Date) {
  const options = await generateAuthenticationOptions({ rpID: relyingParty().rpID, userVerification: "required" });
  await keepChallenge({ challenge: options.challenge, purpose: "sign-in", personId: null, now });
  return options;
}

const failed = () => new Refusal("invalid", "passkey.failed");

/**
 * Signs in by a passkey, or lets the browser's passkey session go on after a touch. Gives the cookie. Never stopped by
 * limits: what cannot be guessed needs none, and nobody can then be locked out.
 * @throws Refusal invalid (unknown passkey, or an answer that does not hold).
 */
export async function signInByPasskey(
  answer: z.infer<typeof assertion>,
  browser: Browser & { origin: string },
): Promise<string> {
  const { now, origin } = browser;
  const passkey = await db().passkey.findUnique({ where: { credentialId: answer.id } });
  if (!passkey) {
    await noteDenial({ action: "passkey.failed", subject: "passkey" }, { personId: null, origin, now });
    throw new Refusal("invalid", "passkey.unknown");
  }
  const place = relyingParty();
  const checked = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge({ challenge, purpose: "sign-in", personId: null, now }),
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
    await noteDenial(denial, { personId: null, origin, now });
    throw failed();
  }
  const { personId } = passkey;
  const kind = kindOfSession(answer);
  return act({ personId }, now, async (tx, traces) => {
    // The counter as it was read: an answer played back, or two at once from a copied key, find another.
    const counted = await tx.passkey.updateMany({
      where: { id: passkey.id, counter: passkey.counter },
      data: { counter: BigInt(checked.authenticationInfo.newCounter), lastUsedAt: now },
    });
    if (counted.count === 0) throw failed();
    traces.audit({ action: "passkey.used", subject: "passkey", subjectId: passkey.id });
    return (
      (kind === "passkey" ? await touched(tx, traces, personId, browser) : null) ??
      (await finishSignIn(tx, traces, { personId, kind }, browser)).cookie
    );
  });
}

/** Lets her own passkey session in this browser go on, under a new secret. Null when there is none. */
async function touched(tx: Tx, traces: Traces, personId: string, { cookie, now }: Browser): Promise<string | null> {
  const before = secretIn(cookie);
  if (!before) return null;
  const secret = newSecret();
  const rows = await tx.session.updateManyAndReturn({
    where: { secretHash: hashSecret(before), personId, kind: "passkey", endedAt: null, expiresAt: { gt: now } },
    data: { secretHash: hashSecret(secret), freshAt: now, lastSeenAt: now },
    select: { id: true, expiresAt: true },
  });
  const session = rows[0];
  if (!session) return null;
  traces.audit({ action: "session.touched", subject: "session", subjectId: session.id });
  return sessionCookie(secret, session.expiresAt.getTime() - now.getTime());
}

import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { z } from "zod";
import { keepChallenge, relyingParty } from "#app/platform/challenges.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { hashSecret, newSecret, secretIn, sessionCookie } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import type { assertion } from "../forms.server.ts";
import { provenPasskey, usePasskey } from "../passkey-proof.server.ts";
import { type Browser, finishSignIn, kindOfSession } from "../steps.server.ts";

/** What a browser needs to ask for any passkey of this place. */
export async function askForPasskey(now: Date) {
  const options = await generateAuthenticationOptions({ rpID: relyingParty().rpID, userVerification: "required" });
  await keepChallenge({ challenge: options.challenge, purpose: "sign-in", personId: null, now });
  return options;
}

/**
 * Signs in by a passkey, or lets the browser's passkey session go on after a touch. Gives the cookie.
 * @throws Refusal invalid (unknown passkey, or an answer that does not hold).
 */
export async function signInByPasskey(
  answer: z.infer<typeof assertion>,
  browser: Browser & { origin: string },
): Promise<string> {
  const { now, origin } = browser;
  const proven = await provenPasskey(answer, { purpose: "sign-in", personId: null, origin, now });
  const { personId } = proven;
  const kind = kindOfSession(answer);
  return act({ personId }, now, async (tx, traces) => {
    await usePasskey(tx, traces, proven, now);
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

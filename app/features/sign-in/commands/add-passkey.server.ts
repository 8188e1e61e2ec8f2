import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { z } from "zod";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { keepChallenge, relyingParty, spendChallenge } from "#app/platform/challenges.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { endSessions, requireFresh } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { isStepUp, windowOf } from "#app/platform/vault-window.server.ts";
import type { attestation } from "../forms.server.ts";
import { type Browser, kindOfSession, openSession } from "../steps.server.ts";

const mostPasskeys = 20;

/**
 * What a browser needs to make a passkey for the actor; those that she has are named, so that none is made twice.
 * @throws Refusal conflict when she did not sign in just now, or has too many.
 */
export async function offerPasskey(actor: Actor, now: Date) {
  await requireFresh(actor, now);
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { email: true, name: true, passkeys: { select: { credentialId: true, transports: true } } },
  });
  if (person.passkeys.length >= mostPasskeys) throw new Refusal("conflict", "passkey.too-many");
  const options = await generateRegistrationOptions({
    rpName: "Genombrott",
    rpID: relyingParty().rpID,
    userID: new TextEncoder().encode(actor.personId),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    attestationType: "none",
    excludeCredentials: person.passkeys.map((passkey) => ({ id: passkey.credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge({ challenge: options.challenge, purpose: "register", personId: actor.personId, now });
  return options;
}

/**
 * Adds a passkey, tells her by mail, and turns the session into a passkey device's, where the passkey is of this device:
 * she has just touched it. Gives the new cookie.
 * @throws Refusal invalid when the answer does not hold, conflict when the passkey exists or she did not sign in just now.
 */
export async function addPasskey(
  actor: Actor,
  input: { answer: z.infer<typeof attestation>; label: string },
  browser: Browser,
): Promise<string> {
  const { now, device } = browser;
  const { personId } = actor;
  const { answer, label } = input;
  await requireFresh(actor, now);
  const place = relyingParty();
  const checked = await verifyRegistrationResponse({
    response: answer as RegistrationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge({ challenge, purpose: "register", personId, now }),
    expectedOrigin: place.origin,
    expectedRPID: place.rpID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw new Refusal("invalid", "passkey.failed");
  const { credential } = checked.registrationInfo;
  const opensVault = await countsFromNow(actor, now);
  const id = newId(now.getTime());
  return act(actor, now, async (tx, traces) => {
    await tx.passkey
      .create({
        data: {
          id,
          personId,
          credentialId: credential.id,
          publicKey: new Uint8Array(credential.publicKey),
          counter: BigInt(credential.counter),
          transports: [...(answer.response.transports ?? [])],
          label,
          createdAt: now,
          opensVault,
        },
      })
      .catch((error: unknown) => {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
          throw new Refusal("conflict", "passkey.exists");
        }
        throw error;
      });
    traces.audit({ action: "passkey.added", subject: "passkey", subjectId: id });
    traces.mail({ template: "passkey-added", recipient: { kind: "person", id: personId } });
    await endSessions(tx, traces, { id: actor.sessionId }, { now, action: "session.replaced" });
    const { cookie } = await openSession(tx, traces, { personId, kind: kindOfSession(answer), device, now });
    return cookie;
  });
}

/**
 * Whether a passkey that is added now opens the vault: who has a second factor must have shown it just now, or somebody who
 * reads her mail would come in with one of his own.
 */
async function countsFromNow({ personId, sessionId }: Actor, now: Date): Promise<boolean> {
  const holds = await db().secondFactor.count({ where: { personId } });
  return holds === 0 || isStepUp(await windowOf({ sessionId }, now), now);
}

import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { openWindow, requireStepUp } from "#app/platform/vault-window.server.ts";
import {
  appOf,
  demandVault,
  isSamePress,
  lockPerson,
  readCode,
  requireMayChange,
  stepIn,
  type Try,
  tried,
} from "../factor.server.ts";
import { pendingApp } from "../pending.server.ts";
import { recoveryCodes } from "../rules.ts";
import { hashOf, sealed } from "../sealed.server.ts";
import { newRecoveryCode, newSeed } from "../totp.server.ts";

/**
 * Begins with an app: what it counts from is made, and shown until its first code has come. Twice is once.
 * @throws Refusal missing, conflict (who she is was not shown just now; the vault has no root key)
 */
export async function beginAuthenticator(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  await requireMayChange(actor, now);
  const { personId } = actor;
  await act(actor, now, async (tx, traces) => {
    await lockPerson(tx, personId);
    if (await pendingApp(tx, personId, now)) return traces.unchanged();
    await tx.authenticator.deleteMany({ where: { personId, confirmedAt: null } });
    const id = newId(now.getTime());
    const sealedSeed = sealed({ id, personId }, "seed", newSeed());
    await tx.authenticator.create({ data: { id, personId, sealedSeed, createdAt: now } });
    traces.audit({ action: "second-factor.begun", subject: "person", subjectId: personId });
  });
}

/**
 * The app's first code: from now on its codes count, and those of the one that she had before do not. The vault is open: she
 * has just shown it. Ten recovery codes are made; she is told by mail.
 * @throws Refusal missing, invalid (wrong), conflict (begun too long ago, or who she is was not shown just now), tooMany
 */
export async function confirmAuthenticator(actor: Actor, typed: string, at: Try): Promise<void> {
  demandVault(actor);
  const { personId } = actor;
  const { now } = at;
  const code = readCode(typed);
  const pending = await pendingApp(db(), personId, now);
  if (!pending) {
    if (await isSamePress(actor, "totp", now)) return;
    throw new Refusal("conflict", "factor.begin-again");
  }
  const held = await requireMayChange(actor, now);
  await tried(actor, at, async () => {
    const lastStep = stepIn(pending, code, now);
    await act(actor, now, async (tx, traces) => {
      await lockPerson(tx, personId);
      // Another session may have come first, and then this one has shown nothing of what she has now.
      if (!held && (await tx.secondFactor.count({ where: { personId } })) > 0)
        throw new Refusal("conflict", "vault.show-again");
      await tx.authenticator.deleteMany({ where: { personId, confirmedAt: { not: null } } });
      const confirmed = await tx.authenticator.updateMany({
        where: { id: pending.id, confirmedAt: null },
        data: { confirmedAt: now, codesMadeAt: now, lastStep },
      });
      if (confirmed.count === 0) throw new Refusal("conflict", "factor.begin-again");
      await makeCodes(tx, pending, now);
      await tx.secondFactor.upsert({ where: { personId }, create: { personId, since: now }, update: {} });
      await openWindow(tx, traces, { actor, factor: "totp", now });
      traces.audit({ action: "second-factor.added", subject: "person", subjectId: personId });
      traces.mail({ template: "second-factor", recipient: { kind: "person", id: personId }, data: { what: "added" } });
    });
  });
}

/** Ten codes: of each a hash, and all of them sealed until she has said that she keeps them. */
async function makeCodes(tx: Tx, app: { id: string; personId: string }, now: Date): Promise<void> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { authenticatorId: app.id } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ authenticatorId: app.id, hash: hashOf(app, code) })),
  });
  const sealedCodes = sealed(app, "codes", codes.join(" "));
  await tx.authenticator.update({ where: { id: app.id }, data: { sealedCodes, codesMadeAt: now } });
}

/**
 * New recovery codes instead of those that are left. While she is being shown some, no others are made.
 * @throws Refusal missing, conflict
 */
export async function renewCodes(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  await requireStepUp(actor, now);
  const { personId } = actor;
  await act(actor, now, async (tx, traces) => {
    await lockPerson(tx, personId);
    const app = await tx.authenticator.findFirst({ where: { personId, confirmedAt: { not: null } } });
    if (!app) throw new Refusal("conflict", "factor.none");
    if (app.sealedCodes) return traces.unchanged();
    await makeCodes(tx, app, now);
    traces.audit({ action: "second-factor.codes-renewed", subject: "person", subjectId: personId });
    traces.mail({ template: "second-factor", recipient: { kind: "person", id: personId }, data: { what: "codes" } });
  });
}

/** She keeps her recovery codes: nobody is shown them again. Twice is once. @throws Refusal missing */
export async function keepCodes(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  const app = await appOf(actor.personId);
  await act(actor, now, async (tx, traces) => {
    const kept = await tx.authenticator.updateMany({
      where: { personId: actor.personId, id: app?.id ?? actor.personId, sealedCodes: { not: null } },
      data: { sealedCodes: null },
    });
    if (kept.count === 0) return traces.unchanged();
    traces.audit({ action: "second-factor.codes-kept", subject: "person", subjectId: actor.personId });
  });
}

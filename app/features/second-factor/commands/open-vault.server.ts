import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { closeWindows, openWindow, stayInVault } from "#app/platform/vault-window.server.ts";
import { appOf, demandVault, isSamePress, readCode, stepIn, type Try, tried, wrongCode } from "../factor.server.ts";
import { recoveryCodeIn } from "../rules.ts";
import { hashOf } from "../sealed.server.ts";

/**
 * Opens the vault in this session by a code of her app. Each code works once, also of two at the same time; a double press
 * opens it once.
 * @throws Refusal missing, invalid (wrong, or used), conflict (she has no app; the vault has no root key), tooMany
 */
export async function openVaultByCode(actor: Actor, typed: string, at: Try): Promise<void> {
  demandVault(actor);
  const { now } = at;
  const code = readCode(typed);
  const app = await appOf(actor.personId);
  if (!app) throw new Refusal("conflict", "factor.none");
  await tried(actor, at, async () => {
    const step = stepIn(app, code, now);
    const opened = await act(actor, now, async (tx, traces) => {
      // Of two with the same code the second waits for the first, and finds the step used.
      const where = { id: app.id, lastStep: { lt: step } };
      const used = await tx.authenticator.updateMany({ where, data: { lastStep: step } });
      if (used.count === 0) return notOpened(traces);
      await openWindow(tx, traces, { actor, factor: "totp", now });
      return true;
    });
    if (!opened && !(await isSamePress(actor, "totp", now))) throw wrongCode("factor.code-used");
  });
}

/**
 * The same by one of her recovery codes, which works once. She is told by mail.
 * @throws Refusal missing, invalid (wrong, or used), conflict, tooMany
 */
export async function openVaultByRecovery(actor: Actor, typed: string, at: Try): Promise<void> {
  demandVault(actor);
  const { now } = at;
  const { personId } = actor;
  const code = recoveryCodeIn(typed);
  if (!code) throw wrongCode("factor.recovery-shape");
  const app = await appOf(personId);
  if (!app) throw new Refusal("conflict", "factor.none");
  await tried(actor, at, async () => {
    const mine = { authenticatorId: app.id, hash: hashOf(app, code) };
    if ((await db().recoveryCode.count({ where: mine })) === 0) throw wrongCode("factor.recovery-wrong");
    const opened = await act(actor, now, async (tx, traces) => {
      const used = await tx.recoveryCode.updateMany({ where: { ...mine, usedAt: null }, data: { usedAt: now } });
      if (used.count === 0) return notOpened(traces);
      await openWindow(tx, traces, { actor, factor: "recovery", now });
      traces.audit({ action: "second-factor.recovery-used", subject: "person", subjectId: personId });
      traces.mail({
        template: "second-factor",
        recipient: { kind: "person", id: personId },
        data: { what: "recovery" },
      });
      return true;
    });
    if (!opened && !(await isSamePress(actor, "recovery", now))) throw wrongCode("factor.recovery-used");
  });
}

function notOpened(traces: Traces): false {
  traces.unchanged();
  return false;
}

/** Closes the vault in this session. Twice is once. @throws Refusal missing */
export async function closeVaultHere(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  await act(actor, now, async (tx, traces) => {
    if ((await closeWindows(tx, traces, { sessionId: actor.sessionId }, now)) === 0) traces.unchanged();
  });
}

/** Somebody is still there. What has closed stays closed. @throws Refusal missing */
export async function stayHere(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  await stayInVault(actor, now);
}

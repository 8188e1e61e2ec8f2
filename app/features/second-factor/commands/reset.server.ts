import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { demandStill } from "#app/access/still.server.ts";
import { mayOpenVault } from "#app/access/vault.ts";
import { isId, newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { requireFresh } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { closeWindows, requireStepUp } from "#app/platform/vault-window.server.ts";
import { demandVault, lockPerson } from "../factor.server.ts";

const waiting = { confirmedAt: null, withdrawnAt: null };

/**
 * She has lost her device, and asks that her app and recovery codes are taken away. Nothing is, until another person in the
 * programme says that it is she. Twice is once.
 * @throws Refusal missing, conflict (she did not sign in just now; there is nothing to take away)
 */
export async function askForReset(actor: Actor, programmeId: string, now: Date): Promise<void> {
  if (!isId(programmeId) || !mayOpenVault(actor, programmeId)) throw missing();
  await requireFresh(actor, now);
  const { personId } = actor;
  await act(actor, now, async (tx, traces) => {
    await lockPerson(tx, personId);
    if ((await tx.factorReset.count({ where: { personId, ...waiting } })) > 0) return traces.unchanged();
    if ((await tx.secondFactor.count({ where: { personId } })) === 0) throw new Refusal("conflict", "factor.none");
    const id = newId(now.getTime());
    await tx.factorReset.create({ data: { id, personId, programmeId, askedAt: now } });
    traces.audit({ action: "second-factor.reset-asked", subject: "person", subjectId: personId, programmeId });
    traces.mail({ template: "second-factor", recipient: { kind: "person", id: personId }, data: { what: "asked" } });
  });
}

/** She has found it again. Twice is once. @throws Refusal missing */
export async function withdrawReset(actor: Actor, now: Date): Promise<void> {
  demandVault(actor);
  const { personId } = actor;
  await act(actor, now, async (tx, traces) => {
    await lockPerson(tx, personId);
    const reset = await tx.factorReset.findFirst({ where: { personId, ...waiting } });
    if (!reset) return traces.unchanged();
    await tx.factorReset.update({ where: { id: reset.id }, data: { withdrawnAt: notBefore(reset.askedAt, now) } });
    const { programmeId } = reset;
    traces.audit({ action: "second-factor.reset-withdrawn", subject: "person", subjectId: personId, programmeId });
  });
}

/**
 * Another person says that it is she who asks: her app and recovery codes are gone, the vault is closed wherever she had it
 * open, and she may begin anew. Who says so has shown a second factor of her own just now. Twice is once.
 * @throws Refusal missing (also of one's own), conflict (it was withdrawn; she has shown no factor just now)
 */
export async function confirmReset(actor: Actor, resetId: string, now: Date): Promise<void> {
  demandVault(actor);
  const reset = isId(resetId) ? await findReset(actor, resetId) : null;
  if (!reset) throw missing();
  await requireStepUp(actor, now);
  const { personId, programmeId } = reset;
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
    await demandStill(tx, actor, "second-factor.reset", programmeId, now);
    await lockPerson(tx, personId);
    const { confirmedById, withdrawnAt, askedAt } = await tx.factorReset.findUniqueOrThrow({ where: { id: reset.id } });
    if (confirmedById) return traces.unchanged();
    if (withdrawnAt) throw new Refusal("conflict", "factor.reset-withdrawn");
    const confirmed = { confirmedById: actor.personId, confirmedAt: notBefore(askedAt, now) };
    await tx.factorReset.update({ where: { id: reset.id }, data: confirmed });
    await tx.authenticator.deleteMany({ where: { personId } });
    await tx.secondFactor.deleteMany({ where: { personId } });
    // What was lost may have held a passkey too: she signs in with it, and opens no vault.
    await tx.passkey.updateMany({ where: { personId }, data: { opensVault: false } });
    await closeWindows(tx, traces, { personId }, now);
    traces.audit({ action: "second-factor.reset", subject: "person", subjectId: personId, programmeId });
    traces.mail({ template: "second-factor", recipient: { kind: "person", id: personId }, data: { what: "reset" } });
  });
}

/** Of a colleague in a programme where the actor may say so; her own does not exist there. */
async function findReset(actor: Actor, id: string) {
  const reset = await db().factorReset.findFirst({ where: { id, personId: { not: actor.personId } } });
  return reset && may(actor, "second-factor.reset", reset) ? reset : null;
}

/** Another instance's clock may be a little ahead. */
const notBefore = (earlier: Date, now: Date) => (now < earlier ? earlier : now);

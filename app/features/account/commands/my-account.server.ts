import type { Actor } from "#app/access/actor.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { endSessions, requireFresh } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/** Changes what one is called here, one's language, and what one is told by mail. */
export async function changeProfile(
  actor: Actor,
  to: { name: string; locale: Locale; remindedBy: "mail" | "notice"; weeklyLetter: boolean },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await tx.person.update({ where: { id: actor.personId }, data: to });
    traces.audit({
      action: "person.changed",
      subject: "person",
      subjectId: actor.personId,
      fields: ["name", "locale", "remindedBy", "weeklyLetter"],
    });
  });
}

/** Ends one of one's own sessions, at once. @throws Refusal missing when it is not, or is over. */
export async function endSession(actor: Actor, sessionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const ended = await endSessions(tx, traces, { id: sessionId, personId: actor.personId }, { now });
    if (ended === 0) throw missing();
  });
}

/** Ends all of one's sessions but the one in use. */
export async function endOtherSessions(actor: Actor, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await endSessions(tx, traces, { personId: actor.personId, id: { not: actor.sessionId } }, { now });
    traces.audit({ action: "session.others-ended", subject: "person", subjectId: actor.personId });
  });
}

export async function renamePasskey(actor: Actor, passkey: { id: string; label: string }, now: Date): Promise<void> {
  const { id, label } = passkey;
  await act(actor, now, async (tx, traces) => {
    const renamed = await tx.passkey.updateMany({ where: { id, personId: actor.personId }, data: { label } });
    if (renamed.count === 0) throw missing();
    traces.audit({ action: "passkey.renamed", subject: "passkey", subjectId: id, fields: ["label"] });
  });
}

/**
 * Removes one of one's own passkeys: it signs nobody in any more.
 * @throws Refusal missing when it is not one's own, conflict when one did not sign in just now.
 */
export async function removePasskey(actor: Actor, id: string, now: Date): Promise<void> {
  await requireFresh(actor, now);
  await act(actor, now, async (tx, traces) => {
    const removed = await tx.passkey.deleteMany({ where: { id, personId: actor.personId } });
    if (removed.count === 0) throw missing();
    traces.audit({ action: "passkey.removed", subject: "passkey", subjectId: id });
  });
}

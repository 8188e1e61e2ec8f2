import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { participantIn, throughDoor } from "../door.server.ts";
import { decideConfirmRemoval, decideRemoval as decided, type Removal } from "../rules/consent.ts";
import type { OfParticipant } from "./record-consent.server.ts";

/**
 * Says that what a participant left is to be removed, as it was decided on a day, under a number. Somebody else confirms it.
 * @throws Refusal missing, invalid (the day), conflict (she has not asked for it, or it is decided already), VaultClosed
 */
export async function decideRemoval(
  actor: Actor,
  place: OfParticipant,
  said: { readonly decidedOn: Day; readonly reference: string },
  now: Date,
): Promise<void> {
  const study = await throughDoor(actor, place.programmeId, "consent.record", { now, again: true });
  const { code } = await inStore("research", (tx) => participantIn(tx, study.id, place.participantId));
  await inStore("consent", async (tx) => {
    const line = { now, by: actor.personId, act: "removal.decided", outcome: "done", code } as const;
    // First: from here on nobody else writes in the study's chain, nor decides.
    const entry = await nextEntry(tx, study.id, { ...line, more: { decidedOn: said.decidedOn } });
    const state = await stateOf(tx, code);
    const decision = decided(state, said.decidedOn, dayOf(now));
    if (!decision.ok && decision.code === "consents.decided-later")
      throw new Refusal("invalid", "form.invalid", { fields: { decidedOn: decision.code } });
    if (!decision.ok) throw new Refusal("conflict", decision.code);
    await tx.query("SELECT audit.append($1)", [entry]);
    await tx.query(
      "INSERT INTO consent.removal (code, decided_by, decided_at, decided_on, reference) VALUES ($1, $2, $3, $4, $5)",
      [code, actor.personId, now, said.decidedOn, tidyLine(said.reference)],
    );
  });
}

/**
 * Another person confirms it, and it is done: the participant's keys are destroyed in all stores, after which nothing that was
 * sealed with them is anything but noise. Twice is once.
 * @throws Refusal missing, conflict (nothing is decided, or she decided it herself), VaultClosed
 */
export async function confirmRemoval(actor: Actor, place: OfParticipant, now: Date): Promise<void> {
  const study = await throughDoor(actor, place.programmeId, "consent.record", { now, again: true });
  const { code } = await inStore("research", (tx) => participantIn(tx, study.id, place.participantId));
  await inStore("consent", async (tx) => {
    const line = { now, by: actor.personId, outcome: "done", code } as const;
    const asking = await nextEntry(tx, study.id, { ...line, act: "removal.confirmed" });
    const decision = decideConfirmRemoval((await stateOf(tx, code)).removal, actor);
    if (!decision.ok) throw new Refusal("conflict", decision.code);
    if (decision.value.again) return;
    await tx.query("SELECT audit.append($1)", [asking]);
    await tx.query(
      "UPDATE consent.removal SET confirmed_by = $2, confirmed_at = greatest(decided_at, $3) WHERE code = $1",
      [code, actor.personId, now],
    );
    const entry = await nextEntry(tx, study.id, { ...line, act: "participant.erased" });
    await tx.query("SELECT consent.destroy_key($1, $2, $3)", [entry, code, now]);
  });
}

/** Whether she has asked for it, and what was decided. */
async function stateOf(tx: StoreTx, code: string): Promise<{ removeAsked: boolean; removal: Removal | null }> {
  const { rows } = await tx.query<{ asked: boolean; decidedById: string | null; confirmed: boolean }>(
    `SELECT w.remove_asked_at IS NOT NULL AS asked, r.decided_by AS "decidedById", r.confirmed_at IS NOT NULL AS confirmed
     FROM consent.withdrawal w LEFT JOIN consent.removal r ON r.code = w.code WHERE w.code = $1`,
    [code],
  );
  const { asked = false, decidedById = null, confirmed = false } = rows[0] ?? {};
  return { removeAsked: asked, removal: decidedById === null ? null : { decidedById, confirmed } };
}

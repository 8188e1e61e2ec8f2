import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followedIn } from "../found.server.ts";
import { decideState, type StateWanted } from "../rules/states.ts";

type Where = { readonly programmeId: string; readonly participantId: string };

const acts = { in: "participant.resumed", paused: "participant.paused", "dropped-out": "participant.dropped-out" };

/**
 * Lets a participant pause until a day, says that she has dropped out, or that she takes part again. Twice is once. What
 * is booked is called off first, by whoever speaks with her.
 * @throws Refusal missing, invalid (the day), conflict (she has stopped, or something is booked)
 */
export async function changeState(
  actor: Actor,
  { programmeId, participantId }: Where,
  wanted: StateWanted,
  now: Date,
): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now });
  const by = { id: participantId };
  // Looked at before the chain is written in: twice is one row.
  const { code, already } = await inStore("research", async (tx) => {
    const one = await followedIn(tx, study.id, by);
    return { code: one.code, already: await decided(tx, one, wanted, now) };
  });
  if (already) return;
  await inStore("research", async (tx) => {
    await appendAudit(tx, study.id, { now, by: actor.personId, act: acts[wanted.state], outcome: "done", code });
    await decided(tx, await followedIn(tx, study.id, by, true), wanted, now);
    const until = wanted.state === "paused" ? wanted.until : null;
    await tx.query("UPDATE research.participant SET state = $2, paused_until = $3 WHERE code = $1", [
      ...[code, wanted.state, until],
    ]);
  });
  if (wanted.state === "dropped-out") await inStore("identity", (tx) => stopMessages(tx, code, now));
}

/** Whether it is so already. @throws Refusal invalid, conflict */
async function decided(
  tx: StoreTx,
  one: Awaited<ReturnType<typeof followedIn>>,
  wanted: StateWanted,
  now: Date,
): Promise<boolean> {
  const booked = await tx.query(
    "SELECT FROM research.booking WHERE code = $1 AND state = 'booked' AND upper(during) > $2",
    [one.code, now],
  );
  const { state, pausedUntil } = one;
  const decision = decideState({ state, pausedUntil, isBooked: booked.rows.length > 0 }, wanted, dayOf(now));
  if (decision.ok) return decision.value.again;
  const { field } = decision.data;
  if (field === undefined) throw new Refusal("conflict", decision.code);
  throw new Refusal("invalid", "form.invalid", { fields: { [field]: decision.code } });
}

/** Who takes part no more is written to no more. */
async function stopMessages(tx: StoreTx, code: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE identity.message SET state = 'stopped', may_message = NULL, done_at = $2
     WHERE code = $1 AND state IN ('waiting', 'sending')`,
    [code, now],
  );
}

import type { Actor } from "#app/access/actor.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { rowsOf } from "../queries/vault-log.server.ts";
import { type Month, monthOfMoment } from "../rules/review.ts";

/**
 * Signs that a month of the vault's log has been gone through: by the study's owner, when it is over. Twice is once.
 * @throws Refusal missing, forbidden (she does not own the study), conflict (it is not over, or nothing happened in it)
 */
export async function signReview(actor: Actor, programmeId: string, month: Month, now: Date): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now });
  if (!study.owns) throw forbidden();
  if (month >= monthOfMoment(now)) throw new Refusal("conflict", "participants.month-not-over");
  await inStore("identity", async (tx) => {
    const upTo = (await rowsOf(tx, study.id, month)).at(-1)?.seq;
    if (upTo === undefined) throw new Refusal("conflict", "participants.month-empty");
    // The chain's row first: of two at once the second waits here, and finds the first one's.
    const line = { now, by: actor.personId, act: "log.reviewed", outcome: "done", more: { month } } as const;
    await appendAudit(tx, study.id, line);
    await tx.query("INSERT INTO audit.review (chain, month, by_id, at, up_to) VALUES ($1, $2, $3, $4, $5)", [
      ...[study.id, month, actor.personId, now, upTo],
    ]);
  }).catch((error: unknown) => {
    // She has signed it: the row of the chain goes with what it would have told of.
    if ((error as { constraint?: string }).constraint !== "review_pkey") throw error;
  });
}

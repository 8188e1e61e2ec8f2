import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { openWindow } from "#app/platform/vault-window.server.ts";
import { lockPerson } from "./factor.server.ts";

/**
 * Opens the vault for who has just touched a passkey of hers that counts. From now on she has a second factor, and nothing is
 * added beside it without showing one.
 */
export async function openForPasskey(
  tx: Tx,
  traces: Traces,
  by: { actor: { sessionId: string; personId: string }; now: Date },
): Promise<void> {
  const { actor, now } = by;
  const { personId } = actor;
  await lockPerson(tx, personId);
  await tx.secondFactor.upsert({ where: { personId }, create: { personId, since: now }, update: {} });
  await openWindow(tx, traces, { actor, factor: "passkey", now });
}

import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import type { ToldOf } from "./rules/told.ts";

/** Orders what a participant is told of a booking, in the transaction that changes it. What waited of earlier ones is stopped. */
export async function tellOf(tx: StoreTx, bookingId: string, told: readonly ToldOf[], now: Date): Promise<void> {
  const messages = told.map(({ kind, dueAt, until }) => ({ kind, due_at: dueAt, until }));
  await tx.query("SELECT research.tell($1, $2, $3)", [bookingId, now, JSON.stringify(messages)]);
}

import { setTimeout as sleep } from "node:timers/promises";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";

const of = (code: string) => `message under way ${code}`;
const [lookEveryMs, patienceMs] = [50, 10_000];

/** A message is handed over to be sent: until the transaction's end nobody is told that the participant has stopped. */
export async function holdAnswers(tx: StoreTx, code: string): Promise<void> {
  // Longer than a mail server that says nothing is waited for.
  await tx.query("SET LOCAL idle_in_transaction_session_timeout = '60s'");
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [of(code)]);
}

/**
 * Waits until no message to a participant is under way, after her stop has been stored: what is answered then is true, none
 * leaves any more. It looks again and again, since who waits with a connection keeps it from others. A server that says nothing
 * is waited for ten seconds: the stop holds already.
 */
export async function nothingUnderWay(code: string): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < patienceMs; await sleep(lookEveryMs)) {
    const { rows } = await inStore("identity", (tx) =>
      tx.query<{ free: boolean }>("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free", [of(code)]),
    );
    if (rows[0]?.free) return;
  }
}

import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { isMonth, type LogLine, type Month, momentsOf, monthAfter, monthOfMoment, reviewOf } from "../rules/review.ts";

/**
 * What happened in a study's vault in a month, and whether its owner has gone through it.
 * @param asked null, or what is no month: the one before this.
 * @throws Refusal missing
 */
export async function vaultLogPage(actor: Actor, programmeId: string, asked: string | null, now: Date) {
  const study = await throughTheDoor(actor, programmeId, { now });
  const current = monthOfMoment(now);
  const month: Month = asked !== null && isMonth(asked) && asked <= current ? asked : monthAfter(current, -1);
  const [rows, review] = await inStore("identity", async (tx) => [
    await rowsOf(tx, study.id, month),
    await signedIn(tx, study.id, month),
  ]);
  const people = reviewOf(rows.map(({ body }) => JSON.parse(body) as LogLine));
  const ids = [...people.map(({ by }) => by), ...(review ? [review.by_id] : [])];
  const names = await db().person.findMany({
    where: { id: { in: ids.filter(isPerson) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? null;
  return {
    ...{ programme: study.programme, owns: study.owns, month },
    ...{ earlier: monthAfter(month, -1), later: month < current ? monthAfter(month, 1) : null },
    over: month < current,
    people: people.map(({ by, ...more }) => ({ ...more, by, name: nameOf(by) })),
    review: review && { by: nameOf(review.by_id) ?? "", at: review.at.toISOString() },
  };
}
export type VaultLogPage = Awaited<ReturnType<typeof vaultLogPage>>;

/** `participant`, `job` and `operator` are none of ours. */
const isPerson = (by: string) => by.includes("-");

/** The rows of a month, first to last. */
export async function rowsOf(tx: StoreTx, chain: string, month: Month): Promise<{ seq: string; body: string }[]> {
  const [from, to] = momentsOf(month);
  const { rows } = await tx.query<{ seq: string; body: string }>(
    `SELECT seq, body FROM audit.entry WHERE chain = $1 AND body::jsonb->>'at' >= $2 AND body::jsonb->>'at' < $3 ORDER BY seq`,
    [chain, from.toISOString(), to.toISOString()],
  );
  return rows;
}

async function signedIn(tx: StoreTx, chain: string, month: Month) {
  const { rows } = await tx.query<{ by_id: string; at: Date }>(
    "SELECT by_id, at FROM audit.review WHERE chain = $1 AND month = $2",
    [chain, month],
  );
  return rows[0] ?? null;
}

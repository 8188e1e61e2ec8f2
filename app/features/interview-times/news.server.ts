import { db } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { mailOrdered, orderMails } from "#app/platform/mail.server.ts";
import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";

/** What an interviewer is told of a meeting. */
export type What = "booked" | "moved" | "cancelled";

const atOnce = 100;

/**
 * Orders the mails of what interviewers are to be told. Who is killed in the middle orders them again: each is taken once.
 * Any number of instances may run it.
 * @returns how many
 */
export async function orderNews(now: Date): Promise<number> {
  if (whyClosed() !== null) return 0;
  const waiting = await inStore("research", async (tx) => {
    const { rows } = await tx.query<{ id: string; person: string }>(
      "SELECT id, interviewer_id AS person FROM research.news WHERE ordered_at IS NULL ORDER BY at LIMIT $1",
      [atOnce],
    );
    return rows;
  });
  if (waiting.length === 0) return 0;
  const orders = waiting.map(({ id, person }) => ({
    ...{ id, template: "interview-meeting" as const, recipient: { kind: "person" as const, id: person } },
  }));
  await db().$transaction(async (tx) => {
    await orderMails(tx, orders, now);
    await announce(tx, [mailOrdered]);
  });
  await inStore("research", (tx) =>
    tx.query("UPDATE research.news SET ordered_at = $2 WHERE id = ANY ($1::uuid[])", [
      waiting.map(({ id }) => id),
      now,
    ]),
  );
  return waiting.length;
}

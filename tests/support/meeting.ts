import { expect } from "vitest";
import { db, type Tx } from "#app/platform/db.server.ts";

/** How many wait for somebody else's lock. */
async function waiting(): Promise<number> {
  const [found] = await db().$queryRaw<[{ waiting: number }]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return found.waiting;
}

/**
 * Acts that meet: the first stops half-way, at a row that somebody holds, and all go on when the last waits too. Gives what
 * came of each. None may wait for another for ever, which PostgreSQL would end by throwing one of them out.
 */
export async function meeting<T>(
  hold: (tx: Tx) => Promise<unknown>,
  ...acts: readonly (() => Promise<T>)[]
): Promise<PromiseSettledResult<T>[]> {
  const begun: Promise<T>[] = [];
  await db().$transaction(async (tx) => {
    await hold(tx);
    for (const act of acts) {
      const one = act();
      one.catch(() => undefined); // It is waited for below.
      begun.push(one);
      await expect.poll(waiting).toBe(begun.length);
    }
  });
  return Promise.allSettled(begun);
}

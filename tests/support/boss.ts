import { openBoss, type PgBoss } from "#app/platform/boss.server.ts";
import { pool } from "#app/platform/db.server.ts";

/** pg-boss as an instance has it, without its rounds: they come when a test says so. */
export async function withBoss<T>(work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const boss = await openBoss({ background: false }).start();
  try {
    return await work(boss);
  } finally {
    await boss.stop({ close: false, graceful: false });
  }
}

/** Time passes for every job, and what a crash left is found by pg-boss's own round. */
export async function secondsPass(seconds: number): Promise<void> {
  await pool().query(
    `UPDATE pgboss.job SET start_after = start_after - $1 * interval '1s', started_on = started_on - $1 * interval '1s'
     WHERE state IN ('created', 'retry', 'active')`,
    [seconds],
  );
  await pool().query("UPDATE pgboss.queue SET monitor_claim_on = NULL, monitor_on = NULL");
  await withBoss((boss) => boss.supervise());
}

/** How long until the one job of a queue that waits will be tried, in seconds by PostgreSQL's clock. */
export async function secondsToNextTry(queue = "mail"): Promise<number> {
  const { rows } = await pool().query<{ seconds: number }>(
    `SELECT extract(epoch FROM start_after - now())::float8 AS seconds FROM pgboss.job
     WHERE name = $1 AND state IN ('created', 'retry')`,
    [queue],
  );
  return rows[0]?.seconds ?? Number.NaN;
}

import { clearSignIns } from "#app/features/sign-in/clear.server.ts";
import { clearPlatform } from "#app/platform/clear.server.ts";
import { holding, isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

const lockName = "genombrott clears away";
const dayMs = 24 * 3_600_000;
/** Not while it starts and everybody comes back. */
const firstMs = 5 * 60_000;

/**
 * Clears away what is over, once: null when another instance is at it. Gives how many rows of each kind went; a second
 * time at once, none.
 */
export async function clearAway(now: Date): Promise<Readonly<Record<string, number>> | null> {
  return holding(async (connection) => {
    const { rows } = await connection.query<{ taken: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken",
      [lockName],
    );
    if (!rows[0]?.taken) return null;
    try {
      return { ...(await clearSignIns(now)), ...(await clearPlatform(now)) };
    } finally {
      await connection.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [lockName]);
    }
  });
}

/** The daily round. Any number of instances may run it: one clears at a time, and there is nothing left for the next. */
export function startClearing(): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const round = () => {
    running ??= clearAway(new Date())
      .then((cleared) => {
        if (cleared) log().info({ cleared }, "cleared away");
      })
      .catch((error: unknown) => {
        if (!isUnavailable(error)) log().error({ err: error }, "clearing away failed");
      })
      .finally(() => {
        running = null;
      });
  };
  const timers = [setTimeout(round, firstMs), setInterval(round, dayMs)];
  for (const timer of timers) timer.unref();
  return {
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      await running;
    },
  };
}

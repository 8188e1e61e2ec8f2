import pg from "pg";
import { pool } from "./db.server.ts";
import { log } from "./log.server.ts";

const againAfterMs = 500;
const askIfAliveEveryMs = 30_000;
const answerWithinMs = 10_000;

export type Heard = (payload: string, channel: string) => void;

/**
 * Listens to channels of PostgreSQL on a connection of its own until `stop` is called, and comes back by itself when
 * PostgreSQL was away. `onListening` is called each time listening begins, the first time too: what was sent before it is
 * gone, so what was read before must be asked again.
 */
export function listen(
  channels: readonly string[],
  onHeard: Heard,
  onListening: () => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let current: pg.Client | null = null;

  async function connect(): Promise<void> {
    if (stopped) return;
    const connection = new pg.Client({ ...pool().options, keepAlive: true, query_timeout: answerWithinMs });
    current = connection;
    let over = false;
    let heartbeat: NodeJS.Timeout | undefined;
    // A lost connection can tell of it several times, and by a failed query too: it is replaced once.
    const lost = (error?: Error) => {
      if (over) return;
      over = true;
      clearInterval(heartbeat);
      connection.end().catch(() => {});
      if (stopped) return;
      log().warn({ code: (error as { code?: string } | undefined)?.code }, "events: the database cannot be reached");
      setTimeout(() => void connect(), againAfterMs).unref();
    };
    connection.on("error", lost);
    connection.on("end", () => lost());
    connection.on("notification", ({ payload, channel }) => {
      if (!over) onHeard(payload ?? "", channel);
    });
    try {
      await connection.connect();
      for (const channel of channels) await connection.query(`LISTEN ${channel}`);
    } catch (error) {
      return lost(error as Error);
    }
    if (over) return;
    // A connection that a network dropped without a word looks like one on which nothing happens.
    heartbeat = setInterval(() => void connection.query("SELECT 1").catch(lost), askIfAliveEveryMs);
    heartbeat.unref();
    onListening();
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      await current?.end().catch(() => {});
    },
  };
}

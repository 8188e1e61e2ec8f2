import pg from "pg";
import { isId } from "#app/core/id.ts";
import { pool, type Tx } from "./db.server.ts";
import { log } from "./log.server.ts";

/**
 * A hint that something changed: a name, the rooms whose people may know, and ids. Never text.
 * It travels by NOTIFY, so it leaves at the commit and reaches every instance of the app.
 */
export type Announcement = {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
  /** Who did it, by the id of the person: her own screens, in whatever session, are told that it was she. */
  readonly by?: string;
};

const channel = "genombrott_events";
const againAfterMs = 500;
const askIfAliveEveryMs = 30_000;
const answerWithinMs = 10_000;

export async function announce(tx: Tx, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return;
  const payloads = events.map((event) => JSON.stringify(event));
  await tx.$executeRaw`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}

type Listener = (event: Announcement) => void;

function parse(payload: string | undefined): Announcement | null {
  try {
    const event = JSON.parse(payload ?? "") as Announcement;
    const whole = typeof event.name === "string" && Array.isArray(event.rooms) && Object.values(event.ids).every(isId);
    return whole ? event : null;
  } catch {
    return null;
  }
}

/**
 * Listens on a connection of its own until `stop` is called, and comes back by itself when PostgreSQL was away.
 * `onListening` is called each time listening begins, the first time too: hints sent before it are gone, so what was
 * read before must be asked again.
 */
export function listenForEvents(onEvent: Listener, onListening: () => void): { stop(): Promise<void> } {
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
    connection.on("notification", (message) => {
      const event = parse(message.payload);
      if (event && !over) onEvent(event);
    });
    try {
      await connection.connect();
      await connection.query(`LISTEN ${channel}`);
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

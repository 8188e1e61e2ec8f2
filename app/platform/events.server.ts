import pg from "pg";
import { isId } from "#app/core/id.ts";
import { pool, type Tx } from "./db.server.ts";
import { log } from "./log.server.ts";

/**
 * A hint that something changed: a name, the room whose people may know, and ids. Never text.
 * It travels by NOTIFY, so it leaves at the commit and reaches every instance of the app.
 */
export type Announcement = {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
  /** Who did it: her own screen needs no hint. */
  readonly by?: string;
};

const channel = "genombrott_events";

export async function announce(tx: Tx, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return;
  const payloads = events.map((event) => JSON.stringify(event));
  await tx.$executeRaw`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}

type Listener = (event: Announcement) => void;

function parse(payload: string | undefined): Announcement | null {
  try {
    const event = JSON.parse(payload ?? "") as Announcement;
    return typeof event.name === "string" && Object.values(event.ids).every(isId) ? event : null;
  } catch {
    return null;
  }
}

/**
 * Listens on a connection of its own until `stop` is called; when PostgreSQL goes away it comes back by itself and
 * calls `onGap`, since hints sent meanwhile are gone and every open page must ask again.
 */
export function listenForEvents(onEvent: Listener, onGap: () => void): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | null = null;
  let first = true;
  const again = () => {
    if (!stopped) setTimeout(() => void connect(), 500).unref();
  };
  async function connect(): Promise<void> {
    if (stopped) return;
    const connection = new pg.Client(pool().options);
    connection.on("error", () => {
      connection.removeAllListeners("end");
      void connection.end().catch(() => {});
      again();
    });
    connection.on("end", again);
    connection.on("notification", (message) => {
      const event = parse(message.payload);
      if (event) onEvent(event);
    });
    try {
      await connection.connect();
      await connection.query(`LISTEN ${channel}`);
      client = connection;
      if (!first) onGap();
      first = false;
    } catch (error) {
      log().warn({ code: (error as { code?: string }).code }, "events: the database cannot be reached");
      connection.removeAllListeners("end");
      connection.removeAllListeners("error");
      connection.on("error", () => {});
      await connection.end().catch(() => {});
      again();
    }
  }
  void connect();
  return {
    async stop() {
      stopped = true;
      client?.removeAllListeners("end");
      await client?.end().catch(() => {});
    },
  };
}

import { isId } from "#app/core/id.ts";
import type { Tx } from "./db.server.ts";
import { listen } from "./listen.server.ts";

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

export async function announce(tx: Tx, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return;
  const payloads = events.map((event) => JSON.stringify(event));
  await tx.$executeRaw`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}

type Listener = (event: Announcement) => void;

function parse(payload: string): Announcement | null {
  try {
    const event = JSON.parse(payload) as Announcement;
    const whole = typeof event.name === "string" && Array.isArray(event.rooms) && Object.values(event.ids).every(isId);
    return whole ? event : null;
  } catch {
    return null;
  }
}

/** Hears every hint until `stop` is called; see `listen` for the rest. */
export function listenForEvents(onEvent: Listener, onListening: () => void): { stop(): Promise<void> } {
  const hear = (payload: string) => {
    const event = parse(payload);
    if (event) onEvent(event);
  };
  return listen([channel], hear, onListening);
}

import pg from "pg";
import type { Announcement } from "#app/platform/events.server.ts";
import type { World } from "./world.ts";

const last = "that is all";

/** What an act announces, in order: everything that left by its commit. */
export async function heard(world: Pick<World, "database">, deed: () => Promise<unknown>): Promise<Announcement[]> {
  const connection = new pg.Client({ connectionString: world.database.appUrl });
  await connection.connect();
  try {
    const payloads: string[] = [];
    const all = new Promise<void>((resolve) => {
      connection.on("notification", ({ payload = "" }) => (payload === last ? resolve() : payloads.push(payload)));
    });
    await connection.query("LISTEN genombrott_events");
    await deed();
    await connection.query("SELECT pg_notify('genombrott_events', $1)", [last]);
    await all;
    return payloads.map((payload) => JSON.parse(payload) as Announcement);
  } finally {
    await connection.end();
  }
}

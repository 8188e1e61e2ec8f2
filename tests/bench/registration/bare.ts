import pg from "pg";
import { newId } from "#app/core/id.ts";

/** A statement as the driver sent it. */
export type Heard = { readonly text: string; readonly values: readonly unknown[] };

type Query = (...args: unknown[]) => unknown;

let heard: Heard[] | null = null;

// Before the app's pool has a connection: each keeps the driver's function as it was when it was opened.
const prototype = pg.Client.prototype as unknown as { query: Query };
const { query } = prototype;
prototype.query = function (this: unknown, ...args: unknown[]) {
  const [first, values] = args as [string | Heard, unknown[] | undefined];
  heard?.push(
    typeof first === "string"
      ? { text: first, values: values ?? [] }
      : { text: first.text, values: first.values ?? [] },
  );
  return query.apply(this, args);
};

/** Hears what the driver sends while something is done, by whatever connection. */
export async function heardDuring(work: () => Promise<unknown>): Promise<Heard[]> {
  const all: Heard[] = [];
  heard = all;
  try {
    await work();
  } finally {
    heard = null;
  }
  return all;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Sends the same transaction again for other people: ids that the first registration made are new each time, and the number on the
 * waiting list, the state and the count follow from what the locked gathering says, as they do in the app.
 */
export function replayer(
  appUrl: string,
  heard: readonly Heard[],
  first: { readonly connections: number; readonly personId: string; readonly key: string },
) {
  const { connections, personId: firstPerson, key: firstKey } = first;
  const pool = new pg.Pool({ connectionString: appUrl, max: connections });
  const from = heard.findIndex(({ text }) => /^\s*BEGIN/i.test(text));
  const statements = heard.slice(from);
  const insert = statements.findIndex(({ text }) => text.includes("INSERT INTO registrations"));
  // Made by the first registration: what stands in no statement before the first that writes.
  const readIds = new Set(
    JSON.stringify(statements.filter(({ text }) => /^\s*SELECT/i.test(text)).map(({ values }) => values)).match(uuid) ??
      [],
  );
  const isMade = (id: string) => id === firstKey || (id !== firstPerson && !readIds.has(id));

  async function registers(personId: string): Promise<void> {
    const client = await pool.connect();
    const fresh = new Map<string, string>([[firstPerson, personId]]);
    const other = (id: string) => {
      if (!fresh.has(id)) fresh.set(id, isMade(id) ? newId() : id);
      return fresh.get(id)!;
    };
    const changed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(changed);
      return typeof value === "string" ? value.replace(uuid, other) : value;
    };
    let standing = { lastNumber: 0, capacity: 0, seatsTaken: 0, anyoneWaits: false };
    try {
      for (const [at, { text, values }] of statements.entries()) {
        const waits = standing.anyoneWaits || standing.seatsTaken >= standing.capacity;
        const number = standing.lastNumber + 1;
        let sent = values.map(changed);
        if (at === insert && waits) {
          const gathering = sent.find((value) => typeof value === "string" && readIds.has(value));
          await client.query({
            name: "number",
            text: "UPDATE gatherings SET last_number = $1 WHERE id = $2::uuid",
            values: [number, gathering],
          });
          sent = sent.map((value) =>
            typeof value === "string" && value.includes('"state":"registered"')
              ? value
                  .replace('"state":"registered"', '"state":"waiting"')
                  .replace('"number":null', `"number":${number}`)
              : value,
          );
        }
        const { rows } = await client.query({ ...(sent.length > 0 ? { name: `s${at}` } : {}), text, values: sent });
        if (rows?.[0] && "lastNumber" in rows[0]) standing = rows[0] as typeof standing;
      }
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  return { registers, close: () => pool.end() };
}

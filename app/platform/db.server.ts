import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { countStatement } from "./statements.server.ts";

export { Prisma } from "#prisma/generated/client.ts";
export type Db = PrismaClient;
/** What a command works in: the client inside one transaction. */
export type Tx = Prisma.TransactionClient;

type Database = { client: PrismaClient; pool: pg.Pool; url: string };

// On globalThis, or a hot reload in development would open a second pool.
const holder = globalThis as typeof globalThis & { __genombrottDatabase?: Database };

/** Opens the app's database. Called once by the server (or a test) before anything asks for `db()`. */
export function openDatabase(url: string): void {
  if (holder.__genombrottDatabase?.url === url) return;
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that breaks (PostgreSQL restarted) must not end the process; the next query gets a new one.
  pool.on("error", () => {});
  pool.on("connect", (connection) => countStatement.watch(connection));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  holder.__genombrottDatabase = { client, pool, url };
}

export async function closeDatabase(): Promise<void> {
  const open = holder.__genombrottDatabase;
  delete holder.__genombrottDatabase;
  await open?.client.$disconnect();
  await open?.pool.end();
}

function opened(): Database {
  const open = holder.__genombrottDatabase;
  if (!open) throw new Error("The database is not open: call openDatabase first.");
  return open;
}

export function db(): PrismaClient {
  return opened().client;
}

/** The pool behind `db()`, for what Prisma has no words for (LISTEN, COPY, advisory locks). */
export function pool(): pg.Pool {
  return opened().pool;
}

const goneCodes = new Set([
  "ECONNREFUSED",
  "ENOENT",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
]);

/** Whether an error says that PostgreSQL cannot be reached just now (it is restarting), as against a bug. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code, meta } = at as { code?: string; meta?: { driverAdapterError?: unknown } };
    if (code && goneCodes.has(code)) return true;
    if (/terminated unexpectedly|timeout exceeded when trying to connect|Can't reach database/i.test(at.message))
      return true;
    if (meta?.driverAdapterError && isUnavailable(meta.driverAdapterError)) return true;
  }
  return false;
}

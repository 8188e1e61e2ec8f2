import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { countStatement } from "./statements.server.ts";

export { Prisma } from "#prisma/generated/client.ts";
export { isUnavailable } from "./unavailable.server.ts";
export type Db = PrismaClient;
/** What a command works in: the client inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** `names`: of the statements that its connections have prepared. */
type Database = { client: PrismaClient; pool: pg.Pool; url: string; names: Map<string, string> };

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
  pool.on("connect", (connection) => {
    // Nor must one that breaks while somebody has it: from its first moment, since what PostgreSQL says last can come in
    // the same breath as what it says first. The next question to it fails, and it goes back to nobody.
    connection.on("error", () => {});
    countStatement.watch(connection);
  });
  const names = new Map<string, string>();
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOfStatement(names, sql) }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  holder.__genombrottDatabase = { client, pool, url, names };
}

/** Far more than the app has; what is built from parts can have any number of shapes. */
const mostNames = 500;

/**
 * PostgreSQL plans a statement with a name once per connection instead of each time: who asks and what she may is one
 * large statement on every request, and planning it takes twenty times as long as running it. An empty name is none.
 */
function nameOfStatement(names: Map<string, string>, sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
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

/**
 * The rows of a statement, past Prisma, which takes as long to hand rows of a raw statement on as the driver takes to fetch
 * them. For what every page asks, or a page that many open. Days have to be asked for as text or in JSON (the driver would
 * give the local midnight), and numbers as `int` (it gives the larger ones as texts).
 */
export async function rowsOf<Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, names } = opened();
  const { rows } = await pool.query<Row>({ name: nameOfStatement(names, text), text, values });
  return rows;
}

/** The pool behind `db()`, for what Prisma has no words for (LISTEN, COPY, advisory locks). */
export function pool(): pg.Pool {
  return opened().pool;
}

/** One connection for as long as `work` takes: for transactions and locks of the driver's own. */
export async function holding<T>(work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let failed: Error | undefined;
  try {
    return await work(connection);
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    // What failed may be in the middle of something: nobody gets it again.
    connection.release(failed);
  }
}

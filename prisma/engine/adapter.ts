import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlQuery, type SqlResultSet } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { type Migration, SCRIPT_LOCK } from "./history.ts";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** PostgreSQL's one-byte `"char"`, which its catalogue uses and Prisma's adapter cannot read; and `text`. */
const CHAR = 18;
const TEXT = 25;

/**
 * Prisma's PostgreSQL adapter, put right where the schema engine trips over it: scripts, `"char"`, and the shadow
 * database (which it drops while still connected to it).
 */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #migrations: readonly Migration[];
  readonly #pools: pg.Pool[] = [];

  /** @param migrations that are applied for good; a shadow database has no history to note them in. */
  constructor(url: string, migrations: readonly Migration[] = []) {
    super(url);
    this.#url = url;
    this.#migrations = migrations;
  }

  override async connect(): Promise<Adapter> {
    return adapterOn(this.#pool(this.#url), (script) => {
      const migration = this.#migrations.find(({ sql }) => sql === script);
      return migration === undefined ? script : andNoted(migration);
    });
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${crypto.randomUUID()}`;
    const administrator = this.#pool(this.#url);
    await administrator.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = this.#pool(this.#url.replace(/(?<=@[^/]*\/)[^?]*/, name));
    return Object.assign(await adapterOn(shadow), {
      dispose: async () => {
        await shadow.end();
        await administrator.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      },
    });
  }

  /** The engine leaves its connections open, and an open one keeps the process alive and the database uncopied. */
  async close(): Promise<void> {
    await Promise.all(this.#pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  }

  #pool(connectionString: string): pg.Pool {
    const pool = new pg.Pool({ connectionString });
    // The next query says the same, to somebody who listens.
    pool.on("error", () => undefined);
    pool.on("connect", (connection) => void connection.on("error", () => undefined));
    this.#pools.push(pool);
    return pool;
  }
}

/**
 * The script of a migration and the note that it is done, which the engine would make only afterwards: as one transaction,
 * a row without its end always means that nothing of the script is there.
 */
function andNoted({ name, sql }: Migration): string {
  return `SELECT pg_advisory_xact_lock(${SCRIPT_LOCK});
${sql}
;
UPDATE public._prisma_migrations SET finished_at = now()
  WHERE migration_name = '${name.replaceAll("'", "''")}' AND finished_at IS NULL AND rolled_back_at IS NULL;
REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM genombrott_app;`;
}

async function adapterOn(pool: pg.Pool, whole = (script: string) => script): Promise<Adapter> {
  const query = pool.query.bind(pool);
  const charColumns = new WeakMap<unknown[], number[]>();
  Object.assign(pool, {
    // The adapter refuses a whole result for one type it does not know: `"char"` passes as text, by its rows remembered.
    async query(config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> {
      const result = await query(config);
      const chars = result.fields.flatMap((field, column) => (field.dataTypeID === CHAR ? [column] : []));
      for (const column of chars) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT });
      charColumns.set(result.rows, chars);
      return result;
    },
  });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(asked: SqlQuery): Promise<SqlResultSet> {
      const result = await queryRaw(asked);
      for (const column of charColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    },
    // Prisma's own cuts at every semicolon, also inside functions and texts. Sent whole, a script is also one
    // transaction: a migration that fails leaves nothing behind.
    async executeScript(script: string): Promise<void> {
      await query(whole(script));
    },
  });
}

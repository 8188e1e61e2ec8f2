import pg from "pg";
import { MIGRATIONS_FOLDER, type Migration, migrationList, migrationsIn, SCRIPT_LOCK } from "./engine/history.ts";

/** Any number, the same for every version: several instances may start at once, and one of them migrates. */
const MIGRATION_LOCK = 714_502_002;

/** The database cannot be brought to this version. The message says what to do, on its own. */
export class MigrationProblem extends Error {
  override readonly name = "MigrationProblem";
}

/** The version of the schema this code is written for: the newest migration's name. */
export function schemaVersion(folder: string = MIGRATIONS_FOLDER): string {
  return migrationsIn(folder).at(-1)?.name ?? "";
}

/**
 * Brings the database to this version; does nothing, fast, when it is there. Migrations it has beyond ours stay: an
 * older version may be started again beside or after a newer one. One that was cut off is applied again.
 * @param ownerUrl of the login that owns the tables.
 * @throws MigrationProblem when a migration fails, or was changed after it was applied.
 */
export async function migrate(ownerUrl: string, folder: string = MIGRATIONS_FOLDER): Promise<{ applied: string[] }> {
  const migrations = migrationsIn(folder);
  if (migrations.length === 0) throw new MigrationProblem(`There are no migrations in ${folder}.`);
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    if (await isUpToDate(connection, migrations)) return { applied: [] };
    await connection.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await forgetCutOff(connection);
    if (await isUpToDate(connection, migrations)) return { applied: [] };
    return { applied: await apply(ownerUrl, connection, folder) };
  } finally {
    await connection.end();
  }
}

interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function isUpToDate(connection: pg.Client, migrations: Migration[]): Promise<boolean> {
  const rows = await historyRows(connection);
  // Another instance may be at it: what an unfinished one means is known only to whoever has the lock.
  if (rows.some(({ finished_at }) => finished_at === null)) return false;
  const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  for (const { name, checksum } of migrations) {
    if (!checksums.has(name)) return false;
    if (checksums.get(name) !== checksum) {
      throw new MigrationProblem(
        `Migration ${name} was changed after this database applied it: take its old text back, and put the change in a new migration.`,
      );
    }
  }
  return true;
}

async function historyRows(connection: pg.Client): Promise<HistoryRow[]> {
  const { rows: found } = await connection.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (!found[0].there) return [];
  const { rows } = await connection.query<HistoryRow>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

/** The engine is loaded only here: it costs more than all of an ordinary start. */
async function apply(ownerUrl: string, connection: pg.Client, folder: string): Promise<string[]> {
  const { EVERYTHING, withSchemaEngine } = await import("./engine/schema-engine.ts");
  try {
    const input = { migrationsList: migrationList(folder), filters: EVERYTHING };
    const output = await withSchemaEngine(
      ownerUrl,
      [],
      (engine) => engine.applyMigrations(input),
      migrationsIn(folder),
    );
    return output.appliedMigrationNames;
  } catch (error) {
    const failed = (await historyRows(connection)).find(({ finished_at }) => finished_at === null)?.migration_name;
    if (failed === undefined) throw error;
    await forgetCutOff(connection);
    throw new MigrationProblem(`Migration ${failed} failed and left nothing behind: ${(error as Error).message}`);
  }
}

/**
 * A script and the end of its row are one transaction, so that a row without an end is of a script of which nothing is
 * left: it failed, or the app or the database died. A script can outlive its app, and is waited for.
 */
async function forgetCutOff(connection: pg.Client): Promise<void> {
  if (!(await historyRows(connection)).some(({ finished_at }) => finished_at === null)) return;
  await connection.query("SELECT pg_advisory_lock($1)", [SCRIPT_LOCK]);
  await connection.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  await connection.query("SELECT pg_advisory_unlock($1)", [SCRIPT_LOCK]);
}

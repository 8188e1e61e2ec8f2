import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import pg from "pg";
import { copyOut } from "./copy.ts";
import { type BackupHeader, type BackupTable, END_OF_TABLE, FORMAT, FORMAT_VERSION, keysOf } from "./format.ts";
import { BackupProblem } from "./problem.ts";
import { copyTarget, type Half, plainForms, schemaVersionOf, tablesInLoadOrder } from "./tables.ts";
import { LineWriter } from "./writer.ts";

/** How many rows of each table. */
export type Rows = Record<string, number>;

/**
 * Writes everything the database holds (see `format.ts`) to a new file, and the vault's keys to another beside it, as it was
 * at one moment: all tables are read in one REPEATABLE READ snapshot, and nobody who works meanwhile is held up. Until they
 * are whole the files are called `….part`; a backup that fails leaves nothing.
 * @param ownerUrl of the login that owns the tables: it reads all of them, without the app's time limits.
 * @throws BackupProblem when there is nothing to back up or a file exists.
 */
export async function takeBackup(
  ownerUrl: string,
  file: string,
  appVersion: string,
): Promise<{ header: BackupHeader; rows: Rows; keys: Rows }> {
  for (const name of [file, keysOf(file)]) {
    if (existsSync(name)) throw new BackupProblem(`${name} exists already: a backup never overwrites another file.`);
  }
  const [part, keysPart] = [`${file}.part`, `${keysOf(file)}.part`];
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await connection.query(plainForms);
    const header = await headerOf(connection, appVersion, "rows");
    const rows = await write(connection, header, part);
    const keys = await write(connection, await headerOf(connection, appVersion, "keys"), keysPart);
    await connection.query("COMMIT");
    await rename(keysPart, keysOf(file));
    await rename(part, file);
    await sync(dirname(file));
    return { header, rows, keys };
  } catch (error) {
    const { code, path = part } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      if (path !== part) await rm(part, { force: true });
      throw new BackupProblem(`${path} exists: another backup is being written, or one was cut off (then remove it).`);
    }
    await Promise.all([part, keysPart].map((name) => rm(name, { force: true })));
    throw error;
  } finally {
    await connection.end();
  }
}

async function headerOf(connection: pg.Client, appVersion: string, half: Half): Promise<BackupHeader> {
  const schemaVersion = await schemaVersionOf(connection);
  if (schemaVersion === null) throw new BackupProblem("This database is not Genombrott's: it has no migrations.");
  const { rows } = await connection.query("SELECT now() AS now, (SELECT kind FROM installation) AS kind");
  if (rows[0].kind === null) throw new BackupProblem("This database is empty: there is nothing to back up.");
  const takenAt = (rows[0].now as Date).toISOString();
  const tables = await tablesInLoadOrder(connection, half);
  return { format: FORMAT, formatVersion: FORMAT_VERSION, appVersion, schemaVersion, takenAt, tables };
}

async function write(connection: pg.Client, header: BackupHeader, part: string): Promise<Rows> {
  const writer = new LineWriter(part);
  const rows: Rows = {};
  try {
    await writer.line(JSON.stringify(header));
    for (const table of header.tables) rows[table.name] = await writeTable(connection, table, writer);
    await writer.line(JSON.stringify({ rows, sha256: await writer.sha256() }));
    await writer.end();
    return rows;
  } catch (error) {
    writer.abort();
    throw error;
  }
}

async function writeTable(connection: pg.Client, table: BackupTable, writer: LineWriter): Promise<number> {
  const rows = await copyOut(connection, `COPY ${copyTarget(table)} TO STDOUT`, (row) => writer.write(row));
  await writer.line(END_OF_TABLE);
  return rows;
}

/** A renamed file survives a power cut only when its folder is on the disk too. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import pg from "pg";
import { copyOut } from "./copy.ts";
import { type BackupHeader, type BackupTable, END_OF_TABLE, FORMAT, FORMAT_VERSION } from "./format.ts";
import { BackupProblem } from "./problem.ts";
import { copyTarget, plainForms, schemaVersionOf, tablesInLoadOrder } from "./tables.ts";
import { LineWriter } from "./writer.ts";

/**
 * Writes everything the database holds (see `format.ts`) to a new file, as it was at one moment: all tables are read in
 * one REPEATABLE READ snapshot, and nobody who works meanwhile is held up. Until it is whole the file is called
 * `….part`; a backup that fails leaves nothing.
 * @param ownerUrl of the login that owns the tables: it reads all of them, without the app's time limits.
 * @throws BackupProblem when there is nothing to back up or the file exists.
 */
export async function takeBackup(
  ownerUrl: string,
  file: string,
  appVersion: string,
): Promise<{ header: BackupHeader; rows: Record<string, number> }> {
  if (existsSync(file)) throw new BackupProblem(`${file} exists already: a backup never overwrites another file.`);
  const part = `${file}.part`;
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await connection.query(plainForms);
    const header = await headerOf(connection, appVersion);
    const rows = await write(connection, header, part);
    await connection.query("COMMIT");
    await rename(part, file);
    await sync(dirname(file));
    return { header, rows };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new BackupProblem(`${part} exists: another backup is being written, or one was cut off (then remove it).`);
    }
    await rm(part, { force: true });
    throw error;
  } finally {
    await connection.end();
  }
}

async function headerOf(connection: pg.Client, appVersion: string): Promise<BackupHeader> {
  const schemaVersion = await schemaVersionOf(connection);
  if (schemaVersion === null) throw new BackupProblem("This database is not Genombrott's: it has no migrations.");
  const { rows } = await connection.query("SELECT now() AS now, (SELECT kind FROM installation) AS kind");
  if (rows[0].kind === null) throw new BackupProblem("This database is empty: there is nothing to back up.");
  const takenAt = (rows[0].now as Date).toISOString();
  const tables = await tablesInLoadOrder(connection);
  return { format: FORMAT, formatVersion: FORMAT_VERSION, appVersion, schemaVersion, takenAt, tables };
}

async function write(connection: pg.Client, header: BackupHeader, part: string): Promise<Record<string, number>> {
  const writer = new LineWriter(part);
  const rows: Record<string, number> = {};
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

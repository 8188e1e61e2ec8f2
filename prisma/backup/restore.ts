import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { stores } from "#prisma/roles.ts";
import { copyIn } from "./copy.ts";
import { type BackupHeader, leftOut } from "./format.ts";
import { BackupProblem } from "./problem.ts";
import { type BackupPart, partsOf } from "./reader.ts";
import { copyTarget, type Half, plainForms, schemaVersionOf, tableName, tablesInLoadOrder } from "./tables.ts";
import type { Rows } from "./take.ts";

/** Reads the whole file and changes nothing. @throws BackupProblem unless it is whole and undamaged. */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  for await (const part of partsOf(file)) if (part.kind === "header") header = part.header;
  if (header === null) throw new BackupProblem(`${file} is not a backup of Genombrott.`);
  return header;
}

/**
 * Puts a backup into an empty, migrated database. The files are verified from end to end before anything is touched, and
 * again while they are read; everything is one transaction, so a restore that fails leaves the database empty.
 * @param ownerUrl of the login that owns the tables.
 * @param keysFile the vault's keys, of this backup or another: whoever was erased since is in the newest no more. Without
 * them what was sealed is never read again.
 * @throws BackupProblem when a file is damaged, or the database is not empty or not of the files' schema.
 */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  keysFile: string | null = null,
): Promise<{ header: BackupHeader; rows: Rows; keys: Rows }> {
  const header = await verifyBackup(file);
  const keysHeader = keysFile === null ? null : await verifyBackup(keysFile);
  const connection = new pg.Client({ connectionString: ownerUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await connection.query("BEGIN");
    await connection.query(plainForms);
    await checkVersion(connection, header);
    await checkTables(connection, header, "rows");
    if (keysHeader !== null) await checkTables(connection, keysHeader, "keys");
    await checkEmpty(connection);
    await switchTriggers(connection, "DISABLE");
    const rows = await load(connection, header, partsOf(file));
    const keys = keysFile === null || keysHeader === null ? {} : await load(connection, keysHeader, partsOf(keysFile));
    await switchTriggers(connection, "ENABLE");
    await connection.query("COMMIT");
    // Without statistics the first pages would be planned for empty tables.
    await connection.query("ANALYZE");
    return { header, rows, keys };
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await connection.end();
  }
}

/**
 * Tables whose triggers keep something else that is in the backup too: seats that are counted, who was there. It comes in as it was, or
 * every seat would be counted twice, and what was pressed for somebody who cancelled afterwards would be refused. Rows of the
 * audit chain come in no order, consents and interviews of who has stopped since, and keys from the midst of a change of the root key.
 */
const kept = [
  "registrations",
  "registration_sessions",
  "seatings",
  "door_marks",
  "audit.entry",
  "consent.given",
  "research.interview",
  "identity.vault_secret",
  ...stores.map((store) => `${store}.participant_key`),
];

async function switchTriggers(connection: pg.Client, how: "DISABLE" | "ENABLE"): Promise<void> {
  for (const table of kept) await connection.query(`ALTER TABLE ${table} ${how} TRIGGER USER`);
}

async function checkVersion(connection: pg.Client, header: BackupHeader): Promise<void> {
  const version = await schemaVersionOf(connection);
  if (version === header.schemaVersion) return;
  throw new BackupProblem(
    `The backup has schema ${header.schemaVersion} (Genombrott ${header.appVersion}) and this database ${version ?? "none"}: restore it with the version that made it, and upgrade afterwards.`,
  );
}

/** Keys can be newer than the rows, and of a later schema: they fit as long as their own tables are the same. */
async function checkTables(connection: pg.Client, header: BackupHeader, half: Half): Promise<void> {
  if (isDeepStrictEqual(await tablesInLoadOrder(connection, half), header.tables)) return;
  throw new BackupProblem(
    half === "keys"
      ? "The file of keys is none, or of a version whose keys lie otherwise: give the one that was made with the backup."
      : "The backup's tables or columns are not this database's, though both have the same schema version.",
  );
}

async function checkEmpty(connection: pg.Client): Promise<void> {
  // An app that starts now would make a demo of the empty database: its first row waits until we are done.
  await connection.query("LOCK TABLE installation IN SHARE ROW EXCLUSIVE MODE");
  const tables = [...(await tablesInLoadOrder(connection, "rows")), ...(await tablesInLoadOrder(connection, "keys"))];
  const names = [...tables.map(({ name }) => name), ...Object.keys(leftOut)];
  for (const name of names.filter((name) => name !== "_prisma_migrations")) {
    const { rows } = await connection.query(`SELECT EXISTS (SELECT FROM ${tableName(name)}) AS used`);
    if (!rows[0].used) continue;
    throw new BackupProblem(
      `This database is not empty (there are rows in ${name}), and a restore never mixes two: give it an empty one (GENOMBROTT_DATA to a new folder, or DATABASE_URL and DATABASE_URL_OWNER).`,
    );
  }
}

async function load(connection: pg.Client, header: BackupHeader, parts: AsyncGenerator<BackupPart>): Promise<Rows> {
  const first = await nextOf(parts);
  if (first.kind !== "header" || !isDeepStrictEqual(first.header, header)) throw changed();
  for (const table of header.tables) {
    await copyIn(connection, `COPY ${copyTarget(table)} FROM STDIN`, rowsOf(table.name, parts)).catch((error) => {
      if (error instanceof BackupProblem) throw error;
      throw new BackupProblem(`The database refused a row of ${table.name} (nothing was written): ${error.message}`);
    });
  }
  const last = await nextOf(parts);
  if (last.kind !== "whole") throw changed();
  return last.rows;
}

/** Stops at the table's end, and leaves the reading open for the next one. */
async function* rowsOf(table: string, parts: AsyncGenerator<BackupPart>): AsyncGenerator<Buffer> {
  for (;;) {
    const part = await nextOf(parts);
    if (part.kind === "end") return;
    if (part.kind !== "rows" || part.table !== table) throw changed();
    yield part.lines;
  }
}

async function nextOf(parts: AsyncGenerator<BackupPart>): Promise<BackupPart> {
  const { value, done } = await parts.next();
  if (done) throw changed();
  return value;
}

const changed = () => new BackupProblem("The file was changed while it was read. Nothing was written: try again.");

import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { openPassingPostgres } from "#server/postgres/passing.ts";
import { MIGRATIONS_FOLDER, migrationList } from "./engine/history.ts";
import { EVERYTHING, schemaFiles, withSchemaEngine } from "./engine/schema-engine.ts";
import { inexpressible } from "./inexpressible.ts";

/**
 * The SQL that leads from the migrations to the schema files; empty when they agree.
 * @param administratorUrl of a login that may make and drop databases: the history is replayed in a passing one.
 */
export async function missingSql(administratorUrl: string, folder: string = MIGRATIONS_FOLDER): Promise<string> {
  const files = schemaFiles();
  return withSchemaEngine(administratorUrl, files, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(folder) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    });
    return stdout === null || stdout.includes("-- This is an empty migration.") ? "" : stdout;
  });
}

/** What is left to write: without what the engine would take away each time since it cannot see it. Empty when nothing is. */
export function proposal(sql: string): string {
  return sql
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => !inexpressible.includes(line.trim())))
    .filter((lines) => lines.some((line) => line.trim() !== "" && !line.startsWith("--")))
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Lines the engine proposes because it cannot see what the migrations wrote by hand. */
const SUSPECT = /^DROP INDEX|DROP (CONSTRAINT|DEFAULT|COLUMN)/;

/** A proposal with a warning above every line that may undo handwritten SQL: a person decides, not this program. */
export function withWarnings(sql: string): string {
  return sql
    .split("\n")
    .flatMap((line) =>
      SUSPECT.test(line) ? ["-- READ THIS: does it undo something written by hand? Then take it away.", line] : [line],
    )
    .join("\n");
}

async function writeMigration(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("Give a name in small letters: npm run db:migration -- cycles_have_scale");
    process.exitCode = 1;
    return;
  }
  const server = await openPassingPostgres();
  try {
    mkdirSync(MIGRATIONS_FOLDER, { recursive: true });
    writeFileSync(join(MIGRATIONS_FOLDER, "migration_lock.toml"), 'provider = "postgresql"\n');
    const sql = withWarnings(proposal(await missingSql(server.superuserUrl)));
    if (sql === "") {
      console.log("The migrations give the schema already: nothing to write.");
      return;
    }
    const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const folder = join(MIGRATIONS_FOLDER, `${moment}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(
      `${sql}\nWritten to ${relative(process.cwd(), folder)}. It is a proposal: read every line. Checks, exclusions,`,
    );
    console.log("partial indexes, triggers, grants and generated columns are written by hand.");
  } finally {
    await server.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeMigration(process.argv[2] ?? "");

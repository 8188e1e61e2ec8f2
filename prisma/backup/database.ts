import { realpathSync } from "node:fs";
import type { Config } from "#app/platform/config.server.ts";
import { type Databases, openDatabases } from "#server/databases.ts";
import { databaseUrl } from "#server/postgres/connection.ts";
import { openPlace } from "#server/postgres/place.ts";
import { runningPostmaster } from "#server/postgres/postmaster.ts";
import { readSecrets } from "#server/postgres/secrets.ts";
import { BackupProblem } from "./problem.ts";

type Settings = Pick<Config, "databaseUrl" | "databaseUrlOwner" | "storeUrls" | "dataDir">;

/**
 * The database to read from. Backups are taken while people work: an embedded PostgreSQL that runs is used beside the app,
 * and left running; one that does not is started for as long as the backup takes.
 */
export async function openForReading(
  config: Settings,
  say: (line: string) => void,
): Promise<Pick<Databases, "ownerUrl" | "stop">> {
  if (config.databaseUrl !== undefined) return openDatabases(config, say);
  if (!hasDatabase(config.dataDir)) throw new BackupProblem(`There is no database in ${config.dataDir}.`);
  const place = openPlace({ dataDir: config.dataDir, durable: true, log: say });
  if (runningPostmaster(place.cluster) === null) return openDatabases(config, say);
  return { ownerUrl: databaseUrl(place, "genombrott_owner", "genombrott"), stop: async () => undefined };
}

/** Asked first, since opening a place makes it. */
function hasDatabase(dataDir: string): boolean {
  try {
    return readSecrets(realpathSync(dataDir)) !== null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

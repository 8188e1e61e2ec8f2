import type { Config } from "#app/platform/config.server.ts";
import { openEmbeddedPostgres } from "./postgres/embedded.ts";

/** Where the two logins of the database are reached, and how to let go of it. */
export type Databases = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

/** The database that the settings name, else PostgreSQL of our own. */
export async function openDatabases(
  config: Pick<Config, "databaseUrl" | "databaseUrlOwner" | "dataDir">,
  say: (line: string) => void,
): Promise<Databases> {
  if (config.databaseUrl) {
    return {
      appUrl: config.databaseUrl,
      ownerUrl: config.databaseUrlOwner ?? config.databaseUrl,
      stop: async () => {},
    };
  }
  return openEmbeddedPostgres({ dataDir: config.dataDir, log: say });
}

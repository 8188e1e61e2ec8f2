import type { Config } from "#app/platform/config.server.ts";
import type { Store } from "#prisma/roles.ts";
import { openEmbeddedPostgres } from "./postgres/embedded.ts";

/** Where the logins of the database are reached, and how to let go of it. Without `storeUrls` the vault is closed. */
export type Databases = {
  ownerUrl: string;
  appUrl: string;
  storeUrls: Readonly<Record<Store, string>> | null;
  stop(): Promise<void>;
};

/** The database that the settings name, else PostgreSQL of our own. */
export async function openDatabases(
  config: Pick<Config, "databaseUrl" | "databaseUrlOwner" | "storeUrls" | "dataDir">,
  say: (line: string) => void,
): Promise<Databases> {
  if (config.databaseUrl) {
    return {
      appUrl: config.databaseUrl,
      ownerUrl: config.databaseUrlOwner ?? config.databaseUrl,
      storeUrls: config.storeUrls ?? null,
      stop: async () => {},
    };
  }
  return openEmbeddedPostgres({ dataDir: config.dataDir, log: say });
}

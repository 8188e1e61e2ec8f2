import path from "node:path";
import type { Config } from "#app/platform/config.server.ts";
import type { Databases } from "./databases.ts";
import type { App } from "./load.ts";

type Files = Pick<Config, "databaseUrl" | "dataDir" | "rootKeyFile">;

/** Beside PostgreSQL's own folder, not in it: whoever copies the database has not copied the key. */
export function rootKeyFileOf(config: Files): string | null {
  return config.rootKeyFile ?? (config.databaseUrl === undefined ? path.join(config.dataDir, "root-key") : null);
}

/** Opens the vault, or says in a line why it stays closed: everything else starts without it. */
export async function openVault(
  app: App,
  config: Config,
  databases: Databases,
  say: (line: string) => void,
): Promise<void> {
  const ownFolder = config.databaseUrl === undefined;
  const rootKeyFile = rootKeyFileOf(config);
  const { madeKey } = await app.openVault({
    storeUrls: databases.storeUrls,
    rootKeyFile,
    makesRootKey: ownFolder && config.rootKeyFile === undefined,
  });
  if (madeKey)
    say(
      `The vault's root key was made: ${rootKeyFile}. Without it nothing in the vault is read again; README says how to keep it.`,
    );
  const why = app.whyClosed();
  if (why !== null) say(`The vault is closed: ${why}. Everything else works.`);
}

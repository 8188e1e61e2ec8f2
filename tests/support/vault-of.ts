import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeVault, openVault } from "#app/platform/vault/vault.server.ts";
import type { TestServer } from "./database.ts";

export type VaultOf = {
  readonly rootKeyFile: string;
  /** What the app is told, to open the same one. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** Opens the vault of a database, with a root key in a folder of its own. */
export async function openVaultOf({ storeUrls }: Pick<TestServer, "storeUrls">): Promise<VaultOf> {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-vault-"));
  const rootKeyFile = join(folder, "root-key");
  await openVault({ storeUrls, rootKeyFile, makesRootKey: true });
  // A URL needs a host to be one; the socket's folder behind it is what counts.
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  return {
    rootKeyFile,
    env: {
      DATABASE_URL_IDENTITY: url(storeUrls.identity),
      DATABASE_URL_CONSENT: url(storeUrls.consent),
      DATABASE_URL_RESEARCH: url(storeUrls.research),
      GENOMBROTT_ROOT_KEY: rootKeyFile,
    },
    async close() {
      await closeVault();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

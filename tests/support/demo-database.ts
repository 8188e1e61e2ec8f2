import { readdirSync } from "node:fs";
import { nameOfFolder } from "#server/postgres/folders.ts";
import { readSecrets } from "#server/postgres/secrets.ts";

/** Where the database of a running demo is, for who looks at it or puts something into it from outside: as the app itself. */
export function databaseOfDemo(dataDir: string): string {
  const secrets = readSecrets(dataDir);
  const folder = readdirSync("/tmp").find(
    (name) => /^genombrott-\d+-/.test(name) && name.endsWith(nameOfFolder(dataDir)),
  );
  if (!secrets || !folder) throw new Error(`No demo runs on ${dataDir}.`);
  return `postgresql://genombrott_app:${secrets.genombrott_app}@/genombrott?host=/tmp/${folder}`;
}

import { readdirSync } from "node:fs";
import { nameOfFolder } from "#server/postgres/folders.ts";
import { readSecrets } from "#server/postgres/secrets.ts";

/** Where the database of a running demo is, for who looks at it or puts something into it from outside: as the app itself, or as the owner. */
export function databaseOfDemo(
  dataDir: string,
  login: "genombrott_app" | "genombrott_owner" = "genombrott_app",
): string {
  const secrets = readSecrets(dataDir);
  const folder = readdirSync("/tmp").find(
    (name) => /^genombrott-\d+-/.test(name) && name.endsWith(nameOfFolder(dataDir)),
  );
  if (!secrets || !folder) throw new Error(`No demo runs on ${dataDir}.`);
  return `postgresql://${login}:${secrets[login]}@/genombrott?host=/tmp/${folder}`;
}

import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PostgresProblem } from "./problem.ts";

/** What an app must know to enter the database of its data folder. */
export interface Secrets {
  /** Passwords, by login. */
  postgres: string;
  genombrott_owner: string;
  genombrott_app: string;
  /** Where the database lies: relative to the data folder, or absolute. Kept, so that it is found again. */
  cluster: string;
}

const FILE = "postgres-passwords.json";

export function readSecrets(dataDir: string): Secrets | null {
  const file = join(dataDir, FILE);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const secrets = JSON.parse(text) as Partial<Secrets>;
  if (!secrets.postgres || !secrets.genombrott_owner || !secrets.genombrott_app || !secrets.cluster) {
    throw new PostgresProblem(`${file} lacks a password or the place of the database: take it back from a backup.`);
  }
  return secrets as Secrets;
}

/** Of two starts at once, both get what the first one wrote: a link is made by one only. */
export function createSecrets(dataDir: string, cluster: string): Secrets {
  const file = join(dataDir, FILE);
  const draft = `${file}.${process.pid}`;
  const password = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    postgres: password(),
    genombrott_owner: password(),
    genombrott_app: password(),
    cluster,
  };
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const theirs = readSecrets(dataDir);
    if (theirs === null) throw error;
    return theirs;
  } finally {
    unlinkSync(draft);
  }
}

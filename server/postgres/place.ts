import { randomBytes } from "node:crypto";
import { mkdirSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Account, accountOf, barrier, canReach, databaseAccount } from "./account.ts";
import { openBinaries } from "./binaries.ts";
import { nameOfFolder, openSocketFolder, openSystemFolder } from "./folders.ts";
import { PostgresProblem } from "./problem.ts";
import { createSecrets, readSecrets, type Secrets } from "./secrets.ts";

/** Everything a start needs to know about where one embedded PostgreSQL lives. */
export interface Place {
  dataDir: string;
  /** PostgreSQL's data directory; it belongs to the account alone. */
  cluster: string;
  account: Account | null;
  binaries: string;
  socketFolder: string;
  logFile: string;
  secrets: Secrets;
  /** False for tests only: nothing waits for the disk. */
  durable: boolean;
}

/** Finds the place of the data folder's database, or decides on it at the first start. Safe for two starts at once. */
export function openPlace(options: { dataDir: string; durable: boolean; log: (line: string) => void }): Place {
  // Passable, not listable: the database's own user must get through to `pg`, and to nothing else.
  mkdirSync(options.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const usual = databaseAccount();
  const secrets = readSecrets(dataDir) ?? firstSecrets(dataDir, usual);
  const cluster = resolve(dataDir, secrets.cluster);
  const account = ownerOf(cluster, usual);
  if (!canReach(account, resolve(cluster, ".."))) {
    throw new PostgresProblem(
      `The database in ${cluster} cannot be reached by the system user ${account?.name ?? ""}, who runs it: let others pass through ${barrier(account, resolve(cluster, ".."))} (chmod o+x).`,
    );
  }
  if (secrets.cluster !== "pg") {
    options.log(
      `${dataDir} cannot be reached by the system user ${account?.name ?? ""}: the database is in ${cluster}`,
    );
  }
  return {
    dataDir,
    cluster,
    account,
    binaries: openBinaries(dataDir, account),
    socketFolder: openSocketFolder(dataDir, account),
    logFile: join(dataDir, "postgres.log"),
    secrets,
    durable: options.durable,
  };
}

/** Decides where the database lies. A place outside the data folder is there before it is noted down. */
function firstSecrets(dataDir: string, account: Account | null): Secrets {
  if (account === null || canReach(account, dataDir)) return createSecrets(dataDir, "pg");
  // Never a name that another time gives again: somebody who removes the data folder begins anew, with new passwords.
  const name = `${nameOfFolder(dataDir)}-${randomBytes(4).toString("hex")}`;
  const folder = join(openSystemFolder(), name);
  mkdirSync(folder, { mode: 0o711 });
  const secrets = createSecrets(dataDir, join(folder, "pg"));
  if (secrets.cluster !== join(folder, "pg")) rmdirSync(folder); // Of two starts at once the other was quicker.
  return secrets;
}

/** A database that exists is run by whom it belongs to: it may have been made before somebody chose to run as root. */
function ownerOf(cluster: string, usual: Account | null): Account | null {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  if (stat === undefined) return usual;
  if (usual !== null) return stat.uid === 0 ? usual : accountOf(stat.uid, stat.gid);
  if (stat.uid === process.getuid?.()) return null;
  throw new PostgresProblem(
    `The database in ${cluster} belongs to another user: start Genombrott as that user, or as root.`,
  );
}

import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { loginOf, rolesSql, type Store, stores } from "#prisma/roles.ts";
import { ensureCluster } from "./cluster.ts";
import { addressOf, connected, connectStarting, databaseUrl, takeOneAppLock } from "./connection.ts";
import { openPlace, type Place } from "./place.ts";
import { stopPostmaster } from "./postmaster.ts";
import { PostgresProblem } from "./problem.ts";

export { PostgresProblem };

/** A running PostgreSQL of our own, kept running until `stop`. */
export interface EmbeddedPostgres {
  /** For migrations only. */
  ownerUrl: string;
  /** For the app: reads and writes rows, changes no structure. */
  appUrl: string;
  /** For the vault: each reads the store it is named for, and nothing else. */
  storeUrls: Readonly<Record<Store, string>>;
  /** For development and tests only: makes and drops databases. */
  superuserUrl: string;
  /** PostgreSQL's own data directory. */
  clusterDir: string;
  /** The private folder of its Unix socket. */
  socketFolder: string;
  /** Stops PostgreSQL cleanly. Close the app's connections first. Never throws. */
  stop: () => Promise<void>;
}

/**
 * Opens the PostgreSQL of a data folder: makes it at the first start, finds it when a crashed app left it running,
 * starts it again whenever it dies.
 * @throws PostgresProblem with one line for the operator.
 */
export async function openEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
  /** Only tests say false: nothing waits for the disk then. */
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const place = preparedPlace(options.dataDir, options.durable ?? true, log);
  const hold = await holdOf(place);
  // Made anew at each start and written nowhere: nobody else has to know them, nor a folder of an earlier version to hold them.
  const storePasswords = { identity: newPassword(), consent: newPassword(), research: newPassword() };
  try {
    await ensureRolesAndDatabase(hold.connection, place, storePasswords);
  } catch (error) {
    // We have the lock, so nobody else needs it: what cannot be used is not left running.
    await stopPostmaster(place.cluster);
    await hold.connection.end().catch(() => undefined);
    throw error;
  }
  const guard = guardFrom(hold, place, log);
  async function stop(): Promise<void> {
    if (!(await guard.release())) return;
    if (!(await stopPostmaster(place.cluster))) log("PostgreSQL has not stopped yet; it goes on stopping by itself");
  }
  // Once only: a second call could meet the PostgreSQL of the next app.
  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: databaseUrl(place, "genombrott_owner", "genombrott"),
    appUrl: databaseUrl(place, "genombrott_app", "genombrott"),
    storeUrls: {
      identity: addressOf(place, loginOf("identity"), storePasswords.identity, "genombrott"),
      consent: addressOf(place, loginOf("consent"), storePasswords.consent, "genombrott"),
      research: addressOf(place, loginOf("research"), storePasswords.research, "genombrott"),
    },
    superuserUrl: databaseUrl(place, "postgres", "postgres"),
    clusterDir: place.cluster,
    socketFolder: place.socketFolder,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

const newPassword = () => randomBytes(32).toString("base64url");

const OPERATORS_ERRORS = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR"]);

function preparedPlace(dataDir: string, durable: boolean, log: (line: string) => void): Place {
  try {
    const place = openPlace({ dataDir, durable, log });
    ensureCluster(place);
    return place;
  } catch (error) {
    if (!OPERATORS_ERRORS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new PostgresProblem(`The data folder ${dataDir} cannot be used: ${(error as Error).message}`);
  }
}

/** The app's hold of the database: a connection with the lock. Its end tells at once that PostgreSQL has died. */
interface Hold {
  connection: pg.Client;
  ended: Promise<void>;
}

async function holdOf(place: Place): Promise<Hold> {
  const connection = await connectStarting(place);
  const ended = new Promise<void>((resolve) => connection.once("end", resolve));
  try {
    await takeOneAppLock(connection, place);
    return { connection, ended };
  } catch (error) {
    await connection.end();
    throw error;
  }
}

/** Watches the hold and wins it back. `release` answers whether we had it: only then is PostgreSQL ours to stop. */
function guardFrom(first: Hold, place: Place, log: (line: string) => void): { release(): Promise<boolean> } {
  const released = new AbortController();
  const asked = new Promise((resolve) => released.signal.addEventListener("abort", resolve));

  async function watch(): Promise<boolean> {
    for (let hold: Hold | null = first; hold !== null; hold = await holdAgain()) {
      await Promise.race([hold.ended, asked]);
      if (released.signal.aborted) {
        await hold.connection.end().catch(() => undefined);
        return true;
      }
      log("PostgreSQL is gone; starting it again");
    }
    return false;
  }

  async function holdAgain(): Promise<Hold | null> {
    while (!released.signal.aborted) {
      try {
        const won = await holdOf(place);
        log("PostgreSQL is back");
        return won;
      } catch (error) {
        log((error as Error).message);
        await sleep(1000, undefined, { signal: released.signal }).catch(() => undefined);
      }
    }
    return null;
  }

  const watching = watch();
  return {
    release() {
      released.abort();
      return watching;
    },
  };
}

/** At every start, not only the first: a first start can be cut off anywhere. */
async function ensureRolesAndDatabase(
  superuser: pg.Client,
  place: Place,
  storePasswords: Readonly<Record<Store, string>>,
): Promise<void> {
  const sql = rolesSql({
    ownerPassword: place.secrets.genombrott_owner,
    appPassword: place.secrets.genombrott_app,
    storePasswords,
    database: "genombrott",
  });
  await superuser.query(sql.roles);
  for (const store of stores) {
    await superuser.query(`ALTER ROLE ${loginOf(store)} PASSWORD '${storePasswords[store]}'`);
  }
  await superuser.query("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
  const { rowCount } = await superuser.query("SELECT 1 FROM pg_database WHERE datname = 'genombrott'");
  if (rowCount === 0) await superuser.query(sql.createDatabase);
  const inside = await connected(databaseUrl(place, "postgres", "genombrott"));
  try {
    await inside.query(sql.grants);
  } finally {
    await inside.end();
  }
}

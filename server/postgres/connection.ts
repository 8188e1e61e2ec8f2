import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Place } from "./place.ts";
import { lastLogLine, runningPostmaster, startPostmaster } from "./postmaster.ts";
import { PostgresProblem } from "./problem.ts";

/** After a kill, memory and zombies of the old server can stop a new one for some seconds. */
const START_SECONDS = 10;

/** A killed app's connection lives on for a moment; one that still lives after this belongs to a living app. */
const LOCK_SECONDS = 3;

/** Any number, the same for every version of Genombrott. */
const ONE_APP_LOCK = 714_502_001;

/** PostgreSQL's codes for a wrong password, and for a server that starts, recovers or stops. */
const WRONG_PASSWORD = "28P01";
const STARTING_UP = "57P03";

export function databaseUrl(place: Place, login: "postgres" | "genombrott_owner" | "genombrott_app", database: string) {
  return addressOf(place, login, place.secrets[login], database);
}

export function addressOf(place: Place, login: string, password: string, database: string): string {
  return `postgresql://${login}:${password}@/${database}?host=${place.socketFolder}`;
}

/**
 * Starts the server unless it runs already (left by a crashed app, or by a start at the same moment), and answers with
 * a superuser's connection. A server that recovers after a crash is waited for as long as it says so.
 * @throws PostgresProblem when it does not come up.
 */
export async function connectStarting(place: Place): Promise<pg.Client> {
  let started: { hasEnded: () => boolean } | null = null;
  let deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    if (runningPostmaster(place.cluster) === null && (started === null || started.hasEnded())) {
      if (started !== null) await sleep(200);
      started = startPostmaster(place);
    }
    try {
      return await connected(databaseUrl(place, "postgres", "postgres"));
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === WRONG_PASSWORD) {
        throw new PostgresProblem(
          `The passwords in ${place.dataDir}/postgres-passwords.json do not open its database.`,
        );
      }
      if (code === STARTING_UP) deadline = Date.now() + START_SECONDS * 1000;
      if (Date.now() > deadline) {
        throw new PostgresProblem(
          `PostgreSQL did not start within ${START_SECONDS} s. It says: ${lastLogLine(place)} (${place.logFile})`,
        );
      }
    }
    await sleep(25);
  }
}

/**
 * One app per data folder: two would both send mail, run jobs and stop the database under each other. The lock lives in
 * a connection, so a killed app gives it back by dying.
 * @throws PostgresProblem when another app has it.
 */
export async function takeOneAppLock(connection: pg.Client, place: Place): Promise<void> {
  for (const deadline = Date.now() + LOCK_SECONDS * 1000; ; await sleep(100)) {
    const { rows } = await connection.query("SELECT pg_try_advisory_lock($1) AS taken", [ONE_APP_LOCK]);
    if (rows[0].taken) return;
    if (Date.now() > deadline) {
      throw new PostgresProblem(
        `Another Genombrott is running on ${place.dataDir}: stop it first, or set GENOMBROTT_DATA to another folder.`,
      );
    }
  }
}

/** A connection whose loss never throws by itself; whoever cares listens to `end`. */
export async function connected(url: string): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  connection.on("error", () => undefined);
  await connection.connect();
  return connection;
}

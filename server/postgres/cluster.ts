import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Place } from "./place.ts";
import { PostgresProblem } from "./problem.ts";

/**
 * Makes the data directory, unless it is there. It gets its name when it is whole, so a start that was cut off leaves
 * nothing that looks like a database; of two starts at once the quicker one wins, and both have the same passwords.
 */
export function ensureCluster(place: Place): void {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return;
  const unfinished = mkdtempSync(`${place.cluster}.new-`);
  const passwordFile = join(place.socketFolder, `first-password-${process.pid}`);
  try {
    writeFileSync(passwordFile, place.secrets.postgres, { mode: 0o600 });
    if (place.account !== null) {
      chownSync(unfinished, place.account.uid, place.account.gid);
      chownSync(passwordFile, place.account.uid, place.account.gid);
    }
    initialise(place, unfinished, passwordFile);
    rename(unfinished, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function initialise(place: Place, folder: string, passwordFile: string): void {
  const made = spawnSync(
    join(place.binaries, "bin", "initdb"),
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The builtin provider knows lower('Å') on every machine alike; libc's C locale does not know it at all.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
      "--no-instructions",
      ...(place.durable ? [] : ["--no-sync"]),
    ],
    {
      cwd: "/",
      env: { LC_ALL: "C", TZ: "UTC" },
      encoding: "utf8",
      // In a session of its own, or Ctrl-C would reach it too, and the app would tell of a database that cannot be made.
      detached: true,
      ...(place.account === null ? {} : { uid: place.account.uid, gid: place.account.gid }),
    } as SpawnSyncOptionsWithStringEncoding,
  );
  if (made.status === 0) return;
  const reason = made.error?.message ?? made.stderr.trim().replaceAll("\n", " ");
  throw new PostgresProblem(`The database could not be made in ${place.cluster}: ${reason}`);
}

function rename(unfinished: string, cluster: string): void {
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    if (!existsSync(join(cluster, "PG_VERSION"))) throw error;
    return; // Another start was quicker.
  }
  const parent = openSync(dirname(cluster), "r");
  fsyncSync(parent);
  closeSync(parent);
}

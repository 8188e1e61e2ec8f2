import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./place.ts";

const LARGEST_LOG_BYTES = 10_000_000;

/** Seconds a clean stop may take before we no longer wait for it. */
const STOP_SECONDS = 10;

/**
 * The process that runs this database, or `null`. The pid file alone proves nothing: after a crash its number can
 * belong to a zombie (no command line) or to another program (another command line).
 */
export function runningPostmaster(cluster: string): number | null {
  const pid = pidInFile(cluster);
  return pid !== null && commandLine(pid).includes(`\0-D\0${cluster}\0`) ? pid : null;
}

/**
 * Starts `postgres` itself, not through pg_ctl: detached, in its own session and with its own log, so that neither
 * Ctrl-C nor the app's death reaches it.
 */
export function startPostmaster(place: Place): { hasEnded: () => boolean } {
  removeMisleadingPidFile(place.cluster);
  if ((statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) {
    renameSync(place.logFile, `${place.logFile}.1`);
  }
  const log = openSync(place.logFile, "a", 0o600);
  const child = spawn(join(place.binaries, "bin", "postgres"), ["-D", place.cluster, ...settings(place)], {
    cwd: "/",
    env: { LC_ALL: "C", TZ: "UTC" },
    detached: true,
    stdio: ["ignore", log, log],
    ...(place.account === null ? {} : { uid: place.account.uid, gid: place.account.gid }),
  });
  closeSync(log);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();
  return { hasEnded: () => ended };
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. True when it is gone. */
export async function stopPostmaster(cluster: string): Promise<boolean> {
  const pid = runningPostmaster(cluster);
  if (pid === null) return true;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < STOP_SECONDS * 1000; waited += 20) {
    if (commandLine(pid) === "") return true;
    await sleep(20);
  }
  return false;
}

/** What PostgreSQL said last, for the one line an operator gets when it does not start. */
export function lastLogLine(place: Place): string {
  const lines = readFileSync(place.logFile, "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1) ?? "";
}

function pidInFile(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/**
 * PostgreSQL believes that the number in its pid file is alive as long as it can be signalled, and refuses to start:
 * for ever, when it is a zombie nobody reaps or another program of the same user. Taking the file away is safe even if
 * old backends still end: PostgreSQL finds them by the shared memory of the data directory, fails, and is tried again.
 */
function removeMisleadingPidFile(cluster: string): void {
  const pid = pidInFile(cluster);
  if (pid === null || commandLine(pid).includes(`\0-D\0${cluster}\0`)) return;
  try {
    process.kill(pid, 0);
  } catch {
    return; // Dead, or somebody else's: PostgreSQL sees that itself.
  }
  if (pidInFile(cluster) === pid) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function settings(place: Place): string[] {
  const disk = place.durable ? "on" : "off";
  const values = {
    cluster_name: "genombrott",
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "128MB",
    fsync: disk,
    synchronous_commit: disk,
    full_page_writes: disk,
    timezone: "UTC",
    log_timezone: "UTC",
    log_destination: "stderr",
    // Statements and the details of errors hold what people have written: they stay out of the log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

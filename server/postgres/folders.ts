import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { PostgresProblem } from "./problem.ts";

/** Where root keeps what the database's own user must reach but cannot reach where the project stands. */
const SYSTEM_FOLDERS = ["/var/lib/genombrott", "/var/tmp/genombrott"];

/** Short and stable: the same folder gives the same name on every start. */
export function nameOfFolder(folder: string): string {
  return createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 12);
}

/**
 * A private folder for the Unix socket. It is in /tmp because a socket's whole path must stay under 107 bytes and data
 * folders can lie deep; not in XDG_RUNTIME_DIR, which goes away at logout while the database still runs.
 */
export function openSocketFolder(dataDir: string, account: Account | null): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const folder = join("/tmp", `genombrott-${uid}-${nameOfFolder(dataDir)}`);
  makePrivateFolder(folder, account);
  return folder;
}

/** @throws PostgresProblem when somebody else has put something there first: /tmp is open to all. */
export function makePrivateFolder(folder: string, account: Account | null): void {
  makeUnlessThere(folder, 0o700);
  const stat = lstatSync(folder);
  const mine = stat.uid === process.getuid?.() || stat.uid === account?.uid;
  if (!stat.isDirectory() || !mine) {
    throw new PostgresProblem(`${folder} belongs to somebody else: remove it, and start again.`);
  }
  if ((stat.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
  if (account !== null && stat.uid !== account.uid) chownSync(folder, account.uid, account.gid);
}

/** A folder only root can change and everybody can pass through. Only for root. */
export function openSystemFolder(): string {
  for (const folder of SYSTEM_FOLDERS) {
    try {
      makeUnlessThere(folder, 0o711);
      const stat = lstatSync(folder);
      if (stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0 && (stat.mode & 0o001) !== 0) return folder;
    } catch {
      // A read-only system: the next place may be writable.
    }
  }
  throw new PostgresProblem(
    `Neither ${SYSTEM_FOLDERS.join(" nor ")} can be used: set GENOMBROTT_DATA or DATABASE_URL.`,
  );
}

function makeUnlessThere(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
    chmodSync(folder, mode); // The umask may have taken bits away.
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

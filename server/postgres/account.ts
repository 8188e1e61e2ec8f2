import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { PostgresProblem } from "./problem.ts";

/** The system user that runs PostgreSQL. PostgreSQL refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** `null` when we are not root: PostgreSQL then runs as ourselves. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = passwdAccounts();
  const account =
    accounts.find(({ name }) => name === "postgres") ?? accounts.find(({ name }) => name === "nobody") ?? null;
  if (account === null) {
    throw new PostgresProblem(
      "Genombrott runs as root, and this system has neither a user postgres nor nobody to run the database: run Genombrott as an ordinary user.",
    );
  }
  return account;
}

/** The account with this uid, for a database first started by another user than the one root would choose today. */
export function accountOf(uid: number, gid: number): Account {
  return passwdAccounts().find((account) => account.uid === uid) ?? { name: `uid ${uid}`, uid, gid };
}

function passwdAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * Whether the account may enter the folder, or run the file. Asked of the kernel by a process of that account, since
 * mode bits alone tell nothing of access lists, mounts and the folders above.
 */
export function canReach(account: Account | null, path: string): boolean {
  const asked = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], {
    cwd: "/",
    env: {},
    stdio: "ignore",
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  // Ctrl-C goes to this process's children too. It has heard it as well, and stops when it has its answer.
  return asked.signal === null ? asked.status === 0 : canReach(account, path);
}

/** The outermost folder on the way to `path` that stops the account: the one to open. */
export function barrier(account: Account | null, path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  const above = barrier(account, parent);
  return canReach(account, above) ? path : above;
}

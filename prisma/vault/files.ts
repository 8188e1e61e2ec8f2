import { existsSync, linkSync, lstatSync, readdirSync, renameSync, rmSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { keysFrom, type VaultKeys } from "#app/platform/vault/keys.server.ts";
import {
  keptRootKeyOf,
  makeRootKey,
  nextRootKeyOf,
  readRootKey,
  syncFolderOf,
  type Whose,
} from "#app/platform/vault/root-key.server.ts";
import { RotateProblem } from "./problem.ts";

/** Root may change the key of the app's own user; everybody else her own. */
export const whose = (): Whose => (process.getuid?.() === 0 ? "anybody's" : "own");

export function keysIn(file: string): VaultKeys | null {
  const root = readRootKey(file, whose());
  if (root === null) return null;
  const keys = keysFrom(root);
  root.fill(0);
  return keys;
}

/**
 * The root key that is to come, as it lies on the disk: one that was left by a change that was cut off, else a new one.
 * @param file the present root key's, whose owner owns the new one too.
 * @returns also whether it was made now.
 * @throws RotateProblem, RootKeyProblem
 */
export function nextRootKey(file: string): { readonly keys: VaultKeys; readonly made: boolean } {
  const present = presentFile(file);
  removeDrafts(file);
  const next = nextRootKeyOf(file);
  const left = keysIn(next);
  if (left === null) makeRootKey(next, present);
  const keys = left ?? keysIn(next)!;
  // A root key never comes back: whoever has the old one would have the vault again.
  if (existsSync(keptRootKeyOf(file, keys.rootKey))) {
    throw new RotateProblem(`${next} was the root key before: remove it, and a new one is made.`);
  }
  return { keys, made: left === null };
}

function presentFile(file: string): Stats {
  const present = lstatSync(file, { throwIfNoEntry: false });
  if (present === undefined) throw new RotateProblem(`There is no root key: ${file}.`);
  // A new file would take the place of the link, and what it names would stay.
  if (present.isSymbolicLink())
    throw new RotateProblem(`${file} is a link: name the file itself in GENOMBROTT_ROOT_KEY.`);
  return present;
}

/** What was being written when a change was cut off may be a second name of the key that came of it. */
function removeDrafts(file: string): void {
  const before = `${basename(nextRootKeyOf(file))}.`;
  const isDraft = (name: string) => name.startsWith(before) && /^\d+$/.test(name.slice(before.length));
  for (const name of readdirSync(dirname(file)).filter(isDraft)) rmSync(join(dirname(file), name));
}

/**
 * Makes the next root key the root key, in one moment, and keeps the old one under a name that tells which it was. Cut off
 * anywhere, it can be done again.
 * @returns where the old one is kept; null when the next one was in its place already.
 */
export function putInPlace(file: string): string | null {
  const next = nextRootKeyOf(file);
  const [old, coming] = [keysIn(file), keysIn(next)];
  if (old === null || coming === null) throw new RotateProblem(`${coming === null ? next : file} has gone meanwhile.`);
  if (old.rootKey.equals(coming.rootKey)) {
    rmSync(next);
    return null;
  }
  const kept = keptRootKeyOf(file, old.rootKey);
  if (!existsSync(kept)) linkSync(file, kept);
  syncFolderOf(file);
  renameSync(next, file);
  syncFolderOf(file);
  return kept;
}

import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

const BYTES = 32;

/** Why a root key cannot be used. The message names no bytes of it, and no file: who reads it may be anybody. */
export class RootKeyProblem extends Error {
  override readonly name = "RootKeyProblem";
}

/** Where the next root key lies while the present one is changed for it. */
export const nextRootKeyOf = (file: string) => `${file}.next`;

/** Where one that was the root key lies until no backup needs it. Named by what tells which it was. */
export const keptRootKeyOf = (file: string, rootKey: Uint8Array) => `${file}.${Buffer.from(rootKey).toString("hex")}`;

/** Whose file is read: root may change the key of the app's own user, and then the file stays hers. */
export type Whose = "own" | "anybody's";

/**
 * The root key: 32 random bytes in a file that its owner alone may read.
 * @returns null when there is no such file.
 * @throws RootKeyProblem when others may read or write it, it is somebody else's, or it is none.
 */
export function readRootKey(file: string, whose: Whose = "own"): Buffer | null {
  const opened = open(file);
  if (opened === null) return null;
  try {
    // Asked of what was opened: the name could mean another file a moment later.
    const stat = fstatSync(opened);
    if (!stat.isFile() || stat.size !== BYTES) throw new RootKeyProblem(`the root key's file is not ${BYTES} bytes`);
    if ((stat.mode & 0o077) !== 0) throw new RootKeyProblem("others can read the root key");
    const ours = whose === "anybody's" || stat.uid === 0 || stat.uid === process.getuid?.();
    if (!ours) throw new RootKeyProblem("the root key is somebody else's");
    const key = Buffer.alloc(BYTES);
    if (readSync(opened, key) !== BYTES) throw new RootKeyProblem("the root key could not be read");
    return key;
  } finally {
    closeSync(opened);
  }
}

function open(file: string): number | null {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new RootKeyProblem(`the root key could not be read (${code})`);
  }
}

/**
 * Makes a root key, on the disk when it answers. It gets its name when it is whole, and never takes another's place: of two
 * starts at once, both find what the quicker one wrote.
 * @param owner whose it is to be, when it is not who makes it.
 * @throws RootKeyProblem when the folder cannot be written.
 */
export function makeRootKey(file: string, owner?: { readonly uid: number; readonly gid: number }): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeDraft(draft, owner);
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
    syncFolderOf(file);
  } catch (error) {
    throw new RootKeyProblem(`a root key could not be made (${(error as NodeJS.ErrnoException).code})`);
  }
}

function writeDraft(draft: string, owner: { readonly uid: number; readonly gid: number } | undefined): void {
  const opened = openSync(draft, "wx", 0o400);
  try {
    writeSync(opened, randomBytes(BYTES));
    if (owner !== undefined) fchownSync(opened, owner.uid, owner.gid);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** What a folder says of its files is on the disk when it answers. */
export function syncFolderOf(file: string): void {
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}

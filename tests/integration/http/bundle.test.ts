import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { billFile } from "#server/build.ts";
import { root } from "#tests/support/source/files.ts";

const folder = path.join(root, "build/client");
const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
const texts = names
  .filter((name) => /\.(js|css|html|json|svg|txt|webmanifest)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));

/** What only the server may know of. If one of these stands in a file for browsers, a server's module went along. */
const onlyOnServer = [
  "genombrott_owner",
  "genombrott_app",
  "DATABASE_URL",
  "SMTP_URL",
  "GENOMBROTT_",
  "process.env.",
  "audit_entries",
  "secret_hash",
  "PrismaClient",
  "pg_notify",
  "node:crypto",
  "ui-gallery",
  "sourceMappingURL",
];

describe("what browsers get", () => {
  test("is the files that a build makes, and nothing beside them", () => {
    expect(names.length).toBeGreaterThan(10);
    expect(
      names.filter(
        (name) => !/^(assets\/[\w.+-]+\.(js|css|woff2|svg)|[\w-]+\.(svg|txt|webmanifest|png|ico))$/.test(name),
      ),
    ).toEqual([]);
  });

  test.each(onlyOnServer)("nowhere says %s", (words) => {
    expect(texts.filter(({ text }) => text.includes(words)).map(({ name }) => name)).toEqual([]);
  });

  test("what is looked for is there to be found on the server", () => {
    const server = readFileSync(path.join(root, "build/server/app.js"), "utf8");
    for (const words of ["audit_entries", "secret_hash", "PrismaClient", "pg_notify"]) expect(server).toContain(words);
  });
});

describe("the bill of materials", () => {
  test("lies beside the build, is of these very packages, and is not served", () => {
    const { bomFormat, components } = JSON.parse(readFileSync(billFile, "utf8"));
    expect(bomFormat).toBe("CycloneDX");
    const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
    expect(components.length).toBeGreaterThan(150);
    for (const one of components) expect(one.version).toBe(packages[one["bom-ref"]].version);
    expect(path.relative(folder, billFile)).toMatch(/^\.\./);
  });
});

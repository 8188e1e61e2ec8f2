import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { billOfMaterials, type Locked } from "#server/bill-of-materials.ts";
import { root } from "#tests/support/source/files.ts";

type Component = {
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
};
type Bill = {
  readonly specVersion: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};

const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), "utf8"));
const lockfile: { packages: Record<string, Locked & { dev?: boolean }> } = read("package-lock.json");
const now = new Date("2026-11-25T08:00:00Z");
const billOf = (packages: Readonly<Record<string, Locked>>): Bill => JSON.parse(billOfMaterials({ packages }, now));
const fullName = ({ group, name }: Component) => (group ? `${group}/${name}` : name);
const named = ({ components }: Bill) => components.map((one) => `${fullName(one)}@${one.version}`);

describe("what the running app is made of", () => {
  const bill = billOf(lockfile.packages);
  const manifest: Record<string, Record<string, string>> = read("package.json");

  test("holds every package that we ask for, in the version that was locked, also for the other processor", () => {
    const asked = { ...manifest.dependencies, ...manifest.optionalDependencies };
    expect(Object.keys(asked).length).toBeGreaterThan(25);
    const found = new Map(bill.components.map((one) => [one["bom-ref"], one.version]));
    for (const name of Object.keys(asked)) {
      const place = `node_modules/${name}`;
      expect([name, found.get(place)]).toEqual([name, lockfile.packages[place]?.version]);
      expect(bill.dependencies.find(({ ref }) => ref === "genombrott")?.dependsOn).toContain(place);
    }
  });

  test("holds what those ask for in turn, and nothing that only builds or tests", () => {
    expect(bill.components.length).toBeGreaterThan(150);
    for (const one of bill.components) {
      const locked = lockfile.packages[one["bom-ref"]];
      expect([fullName(one), one.version, locked?.dev ?? false]).toEqual([fullName(one), locked?.version, false]);
    }
    const names = new Set(bill.components.map(fullName));
    // Types that packages of the running app ask for themselves.
    const shared = Object.keys(manifest.devDependencies ?? {}).filter((name) => names.has(name));
    expect(shared).toEqual(["@types/node", "@types/pg", "@types/react", "@types/react-dom"]);
  });

  test("says of each what a scanner looks for: a package address, the registry's hash, a licence", () => {
    // Their manifests name their licence in a way that npm no longer reads, or only in a file.
    const unsaid = ["xmlhttprequest-ssl", "png-js"];
    const lacking = bill.components.filter(
      ({ name, purl, hashes, licenses }) =>
        !/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/.test(purl) ||
        !/^[0-9a-f]{128}$/.test(hashes?.find(({ alg }) => alg === "SHA-512")?.content ?? "") ||
        !(licenses?.length || unsaid.includes(name)),
    );
    expect(lacking.map(fullName)).toEqual([]);
    expect(bill.components.find(({ name }) => name === "zod")?.purl).toMatch(/^pkg:npm\/zod@/);
    expect(bill).toMatchObject({
      specVersion: "1.6",
      metadata: { timestamp: "2026-11-25T08:00:00.000Z", component: { name: "genombrott" } },
    });
  });
});

describe("a package is looked for as Node looks for it", () => {
  const project = { name: "ours", version: "1.0.0" };

  test("beside the one that asks, then further out; two versions are two packages", () => {
    const bill = billOf({
      "": { ...project, dependencies: { a: "1", b: "2" } },
      "node_modules/a": { version: "1.0.0", dependencies: { b: "1" } },
      "node_modules/a/node_modules/b": { version: "1.5.0", dependencies: { a: "1" } },
      "node_modules/b": { version: "2.0.0" },
      "node_modules/unused": { version: "9.0.0" },
    });
    expect(named(bill).sort()).toEqual(["a@1.0.0", "b@1.5.0", "b@2.0.0"]);
    expect(bill.dependencies.find(({ ref }) => ref === "node_modules/a/node_modules/b")?.dependsOn).toEqual([
      "node_modules/a",
    ]);
  });

  test("what it could be used with does not count, what it must be used with does", () => {
    const bill = billOf({
      "": { ...project, dependencies: { a: "1" }, devDependencies: { vite: "1" } } as Locked,
      "node_modules/a": {
        version: "1.0.0",
        peerDependencies: { vite: "*", react: "*" },
        peerDependenciesMeta: { vite: { optional: true } },
        optionalDependencies: { elsewhere: "1" },
      },
      "node_modules/vite": { version: "8.0.0" },
      "node_modules/react": { version: "19.0.0" },
    });
    expect(named(bill).sort()).toEqual(["a@1.0.0", "react@19.0.0"]);
  });

  test("one that is not in the lockfile is said, not left out", () => {
    expect(() => billOf({ "": { ...project, dependencies: { a: "1" } } })).toThrow("The lockfile lacks a");
  });
});

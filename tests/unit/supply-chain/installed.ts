import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#tests/support/source/files.ts";

/** What npm wrote of one package in the lockfile. */
export type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

type Manifest = Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string> | undefined>;

const read = (name: string) => readFileSync(path.join(root, name), "utf8");

/** Every package of the tree by where it lies, without the project itself. */
export function lockedPackages(): [string, Locked][] {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([place]) => place !== "");
}

/** What the project itself asks for: name and version. */
export function directDependencies(): [string, string][] {
  const manifest = JSON.parse(read("package.json")) as Manifest;
  return (["dependencies", "devDependencies", "optionalDependencies"] as const).flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
}

/** What is wrong with a package's entry, in a line; nothing when it is the registry's and cannot be exchanged. */
export function faultOf([place, locked]: [string, Locked]): string[] {
  const from = locked.resolved ?? "https://registry.npmjs.org/";
  if (locked.link) return [`${place} is a link`];
  if (!from.startsWith("https://registry.npmjs.org/")) return [`${place} comes from ${from}`];
  return locked.integrity?.startsWith("sha512-") ? [] : [`${place} has no sha512`];
}

/** The rows of the README's table of dependencies: the package and why it is there. */
export function reasonsInReadme(): Map<string, string> {
  const section =
    read("README.md")
      .split(/^## Dependencies$/m)[1]
      ?.split(/^## /m)[0] ?? "";
  const rows = section.split("\n").flatMap((line) => {
    const [, name, reason] = /^\| `([^`]+)` \| (.*) \|$/.exec(line) ?? [];
    return name && reason?.trim() ? [[name, reason.trim()] as const] : [];
  });
  return new Map(rows);
}

export const npmrc = (): string => read(".npmrc");

import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../..");

export type SourceFile = { readonly path: string; readonly text: string };

/** What is made, not written: by Prisma, the build and PostgreSQL's migrations (which never change). */
const made = /^prisma\/(generated|migrations)\//;

/** Every written file below some of the project's folders, by its path from the root, in order. */
export function sourceFiles(folders: readonly string[], endings: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => endings.test(file) && !made.test(file) && statSync(path.join(root, file)).isFile())
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

import { expect, test } from "vitest";
import { sourceFiles } from "#tests/support/source/files.ts";

const names = (path: RegExp) =>
  sourceFiles(["app"], path).map(({ path: file, text }) => ({
    file,
    found: text.match(/\bg-[a-z0-9-]*[a-z0-9]\b/g) ?? [],
  }));

test("no page names a look of ours that there is not: it would have none at all", () => {
  const there = new Set(names(/\.css$/).flatMap(({ found }) => found));
  // What is put together from a beginning and a number has its beginning there.
  const begins = (name: string) => [...there].some((one) => one.startsWith(`${name}-`));
  const used = names(/\.tsx$/).flatMap(({ file, found }) => found.map((name) => ({ file, name })));
  expect(used.length).toBeGreaterThan(500);
  expect(used.filter(({ name }) => !there.has(name) && !begins(name))).toEqual([]);
});

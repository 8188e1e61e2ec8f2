import { expect, test } from "vitest";
import { sourceFiles } from "#tests/support/source/files.ts";

/** Pages that ask again by themselves; those that are `static` have no script of ours. */
const pages = sourceFiles(["app/features"], /\/routes\/[^/]+\.tsx$/).filter(
  ({ text }) => text.includes("actionData") && !/handle = \{[^}]*static: true/.test(text),
);

test("every page keeps the answer to its form while it asks again", () => {
  expect(pages.length).toBeGreaterThan(15);
  // Once where it is given, once where it is kept.
  const loose = pages.filter(
    ({ text }) => !text.includes("= useAnswer(actionData)") || text.split("actionData").length !== 3,
  );
  expect(loose.map(({ path }) => path)).toEqual([]);
});

import { afterAll, expect, test } from "vitest";
import { RegexJudge } from "#tests/support/regexes/judge.ts";
import { sourceFiles } from "#tests/support/source/files.ts";
import { madeRegexesIn, type RegexInSource, regexesIn } from "#tests/support/source/regexes.ts";

const files = sourceFiles(["app", "server", "prisma"], /\.(ts|tsx|mjs)$/);
const regexes = files.flatMap(({ path, text }) => regexesIn(path, text));

/** More than any form of ours lets through to a rule. */
const hostileLength = 100_000;

const judge = new RegexJudge(20_000);
const hasty = new RegexJudge(2_000);
afterAll(() => Promise.all([judge.close(), hasty.close()]));

/** Says in a line what is wrong with an expression; nothing when it is well. */
async function faultOf({ at, pattern, flags }: RegexInSource, by = judge): Promise<string | null> {
  const measured = await by.measure({ pattern, flags, length: hostileLength });
  if (measured === null) return `${at} /${pattern}/${flags} does not end`;
  const { ms, most, input } = measured;
  return ms > most ? `${at} /${pattern}/${flags} takes ${Math.round(ms)} ms of ${Math.round(most)} for ${input}` : null;
}

test("no expression takes much longer than a scan, whatever 100 kB it is given", { timeout: 300_000 }, async () => {
  expect(regexes.length).toBeGreaterThan(50);
  const faults: (string | null)[] = [];
  for (const regex of new Map(regexes.map((one) => [`${one.pattern}/${one.flags}`, one])).values()) {
    faults.push(await faultOf(regex));
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test.each(["\\s+$", "(a+)+$", "[^@]+@[^@]+\\.se", "\\d+-\\d+;"])(
  "/%s/ is found out",
  { timeout: 60_000 },
  async (pattern) => {
    expect(await faultOf({ at: "here", pattern, flags: "" }, hasty)).not.toBeNull();
  },
);

test.each(["^[a-z]+(-[a-z]+)*$", "\\p{L}+", "^\\s+"])(
  "/%s/ is found to be well",
  { timeout: 60_000 },
  async (pattern) => {
    expect(await faultOf({ at: "here", pattern, flags: "u" })).toBeNull();
  },
);

test("none is put together from parts, which nobody could judge here", () => {
  expect(files.flatMap(({ path, text }) => madeRegexesIn(path, text))).toEqual([]);
  expect(madeRegexesIn("a.ts", "const a = new RegExp(before + after);")).toEqual(["a.ts:1"]);
});

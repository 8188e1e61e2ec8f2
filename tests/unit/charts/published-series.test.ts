import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile } from "#tests/check-spc/file.ts";

const folder = join(import.meta.dirname, "../../fixtures/spc");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function checksOf(content: unknown) {
  const apart = mkdtempSync(join(tmpdir(), "spc-"));
  try {
    const path = join(apart, "series.json");
    writeFileSync(path, JSON.stringify(content));
    return checkFile(path).flatMap(({ checks }) => checks);
  } finally {
    rmSync(apart, { recursive: true });
  }
}

describe("published series", () => {
  it.each(files)("come out as published: %s", (file) => {
    const checks = checkFile(join(folder, file)).flatMap(({ name, checks }) => checks.map((one) => ({ name, ...one })));
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter(({ same }) => !same)).toEqual([]);
  });

  it("are told apart from what is not published", () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2];
    const wrong = [
      { table: [{ n_useful: 10, longest_run_max: 7 }] },
      { table: [{ n_useful: 56, lower: 22, upper: 36 }] },
      { cases: [{ rule: "shift6", base: 0, values: [1, 2, 3, 4, 5], expected_index_1based: [1, 2, 3, 4, 5] }] },
      { cases: [{ rule: "trend5", values: [1, 2, 3, 4, 5], expected_trends_index_1based: [] }] },
      { cases: [{ values, screen_outliers: true, expected: { mean: 2.17 } }] },
      { cases: [{ values, screen_outliers: true, expected: {}, point_types: "all common_cause" }] },
    ];
    for (const content of wrong)
      expect(checksOf(content).map(({ same }) => same)).toEqual(expect.arrayContaining([false]));
  });

  it("are never right when they could not be read", () => {
    const unreadable = [
      {},
      { cases: [{ values: [1, 2, 3] }] },
      { cases: [{ values: ["one"], expected: { mean: 1 } }] },
      { cases: [{ values: [1, 2, 3], expected: { kurtosis: 1 } }] },
      { cases: [{ rule: "astronomical", values: [1, 2, 3], expected_index_1based: null }] },
      { cases: [{ values: [1, 2], expected: {}, point_types: "mostly harmless" }] },
      { table: [{ n_useful: 10, most: 3 }] },
    ];
    for (const content of unreadable) {
      const checks = checksOf(content);
      expect(checks.filter(({ same }) => !same).length, JSON.stringify(content)).toBeGreaterThan(0);
    }
  });
});

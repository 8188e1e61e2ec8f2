import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, largestShare, standardsFor, summaryOf } from "#app/features/evaluations/rules/questions.ts";
import { least, shownOf } from "#app/features/evaluations/rules/shown.ts";

describe("what is shown", () => {
  it("E2: is nothing of fewer than five", () => {
    expect([0, 4, 5].map((n) => shownOf(n, true))).toEqual([0, 0, 5]);
    expect([4, 5, 9, 10, 14, 15].map((n) => shownOf(n, false))).toEqual([0, 0, 0, 5, 5, 10]);
  });

  it("E2: never differs by fewer than five, whenever one looks and whenever it closes, and leaves no answer out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.array(fc.nat(400)), (all, looks) => {
        const whileOpen = looks.map((n) => shownOf(Math.min(n, all), false)).toSorted((a, b) => a - b);
        const seen = [0, ...whileOpen, shownOf(all, true)];
        for (const [i, n] of seen.slice(1).entries()) {
          const more = n - (seen[i] ?? 0);
          expect(more === 0 || more >= least, `${seen[i]} then ${n} of ${all}`).toBe(true);
        }
        if (all >= least) expect(shownOf(all, true)).toBe(all);
      }),
    );
  });
});

describe("a distribution", () => {
  it("counts each step, and says the mean and how many agree", () => {
    expect(countsOf([5, 1, 4, 5])).toEqual([1, 0, 0, 1, 2]);
    expect(summaryOf([1, 0, 0, 1, 2])).toEqual({ n: 4, mean: 3.75, agree: 0.75 });
    expect(summaryOf([0, 0, 0, 0, 0])).toBeNull();
    expect(
      largestShare([
        [1, 0, 0, 1, 2],
        [0, 0, 0, 0, 0],
        [3, 1, 0, 0, 0],
      ]),
    ).toBe(0.75);
    expect(largestShare([])).toBe(0);
  });

  it("is asked for in three statements and two questions at a learning seminar", () => {
    expect(standardsFor("learning_seminar")).toHaveLength(5);
    expect(standardsFor("spread_conference")).not.toContain("own_time");
  });
});

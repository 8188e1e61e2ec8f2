import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandOf,
  type Counted,
  figureNames,
  leastThreshold,
  nothingShown,
  release,
  type Shown,
} from "#app/features/recruitment/rules/release.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const counted = (numbers: readonly number[], municipalities = 6): Counted =>
  Object.fromEntries(
    figureNames.map((name, at) => [
      name,
      { people: numbers[at] ?? 0, municipalities: Math.min(municipalities, numbers[at] ?? 0) },
    ]),
  ) as Counted;

/** Months of a study: people come in, agree, are met; nobody is taken out of a count. */
const months = fc
  .array(fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    const sums = [0, 0, 0, 0, 0];
    return steps.map((step) => {
      for (let at = 0; at < 5; at += 1)
        sums[at] = Math.min(sums[at - 1] ?? Number.POSITIVE_INFINITY, sums[at]! + step[at]!);
      return counted([...sums]);
    });
  });

/** Everything that can be worked out of one page: each figure, and each less another. */
function tellable(shown: Shown): Map<string, number> {
  const told = new Map<string, number>();
  const there = figureNames.flatMap((name) => (shown[name] === null ? [] : [[name, shown[name]] as const]));
  for (const [name, value] of there) {
    told.set(name, value);
    for (const [other, less] of there)
      if (figureNames.indexOf(other) > figureNames.indexOf(name)) told.set(`${name}-${other}`, value - less);
  }
  return told;
}

describe("figures of participants", () => {
  it("Y12: tell of no group smaller than five, alone, beside each other or from month to month", () => {
    fc.assert(
      fc.property(months, (life) => {
        const pages: Shown[] = [];
        for (const month of life) pages.push(release(month, pages.at(-1) ?? null));
        for (const page of pages)
          for (const [, value] of tellable(page)) expect(value).toBeGreaterThanOrEqual(leastThreshold);
        // Any two months, not only those that follow each other: what was shown last is what stays.
        const shown = pages.filter((page, at) => at === 0 || page !== pages[at - 1]);
        for (let at = 1; at < shown.length; at += 1) {
          const [was, is] = [tellable(shown[at - 1]!), tellable(shown[at]!)];
          for (const [name, value] of is) {
            const change = Math.abs(value - (was.get(name) ?? value));
            expect(change === 0 || change >= leastThreshold, `${name} by ${change}`).toBe(true);
          }
        }
      }),
      { numRuns: rounds(20_000, "released figures"), seed: seed() },
    );
  });

  it("Y12: are of two municipalities at least, and a study's threshold is never below five", () => {
    expect(release(counted([12], 1), null)).toEqual(nothingShown);
    expect(release(counted([4]), null, 1)).toEqual(nothingShown);
    expect(release(counted([6]), null, 7)).toEqual(nothingShown);
    expect(release(counted([12, 6]), null)).toEqual({ ...nothingShown, "handed-over": 12, agreed: 6 });
    // Nearly all, or all: how many did not would be said.
    expect(release(counted([12, 10]), null)).toEqual({ ...nothingShown, "handed-over": 12 });
    expect(release(counted([12, 12]), null)).toEqual({ ...nothingShown, "handed-over": 12 });
  });

  it("Y12: stay as they were until enough has changed, and then change together", () => {
    const first = release(counted([20, 10]), null);
    expect(release(counted([21, 10]), first)).toBe(first);
    expect(release(counted([25, 11]), first)).toBe(first);
    expect(release(counted([30, 15]), first)).toEqual({ ...nothingShown, "handed-over": 30, agreed: 15 });
    // Each by enough, but four more have not agreed.
    expect(release(counted([30, 16]), first)).toBe(first);
    // One figure that would have to be hidden again hides nothing: all of them wait.
    expect(release(counted([25, 22]), first)).toBe(first);
  });

  it("Y13: a team's coordinator is told a band, and no number", () => {
    expect([0, 4, 5, 9, 10, 30].map((people) => bandOf(people, 10))).toEqual([
      "few",
      "few",
      "some",
      "some",
      "reached",
      "reached",
    ]);
    // A small target that is reached would tell of so few.
    expect([3, 4, 5].map((people) => bandOf(people, 3))).toEqual(["few", "few", "reached"]);
  });
});

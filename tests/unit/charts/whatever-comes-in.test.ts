import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { proposedChart } from "#app/features/charts/rules/charts-for.ts";
import { summaryOf } from "#app/features/charts/rules/summary.ts";
import { type Chart, chartKinds, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import { chartOf, measured, numbersIn, observations, series, settings, verdictOf } from "./made.ts";

const runs = { numRuns: rounds(3000, "charts of anything"), seed: seed() };

function expectHonest(chart: Chart, length: number): void {
  const { settings: _settings, observations: cleaned, ...reckoned } = chart;
  const values = cleaned.map(({ value }) => value);
  for (const [path, number] of [...numbersIn(reckoned), ...numbersIn(values)])
    expect(number, path).toSatisfy(Number.isFinite);
  expect(chart.marks).toHaveLength(length);
  expect(
    chart.parts.reduce((sum, { from, to, limits }) => sum + (limits.length === to - from + 1 ? limits.length : -1), 0),
  ).toBe(length);
  for (const { verdict, limits } of chart.parts) {
    expect(["too-few", "none", "signal"]).toContain(verdict.state);
    expect(verdict.state === "signal").toBe(verdict.found.length > 0);
    for (const of of limits)
      if (of) {
        expect(of.lower).toBeLessThanOrEqual(of.nearLower);
        expect(of.nearUpper).toBeLessThanOrEqual(of.upper);
      }
  }
}

describe("whatever comes in", () => {
  it("CH1: is a verdict or an honest none, and every number finite", () => {
    fc.assert(
      fc.property(observations, settings, (points, given) => expectHonest(reckonChart(points, given), points.length)),
      runs,
    );
  });

  it("CH1: is summed up and proposed for as well", () => {
    fc.assert(
      fc.property(observations, settings, fc.constantFrom(...kindsOfData), (points, given, kind) => {
        const summary = summaryOf(reckonChart(points, given));
        for (const [path, number] of numbersIn(summary)) expect(number, path).toSatisfy(Number.isFinite);
        expect(summary.length).toBeGreaterThan(0);
        for (const [path, number] of numbersIn(proposedChart(kind, points)))
          expect(number, path).toSatisfy(Number.isFinite);
      }),
      runs,
    );
  });

  it("CH1: is nothing when there is nothing", () => {
    for (const chart of chartKinds)
      for (const rules of ruleSets) {
        expect(chartOf([], { chart, rules }).parts).toEqual([]);
        const missing = chartOf([null, null], { chart, rules });
        expect([missing.parts[0]!.centre, missing.parts[0]!.verdict.state]).toEqual([null, "too-few"]);
      }
  });

  it("CH1: takes a part of nothing, and what is no number, for missing", () => {
    const points = series(Array.from({ length: 12 }, (_, n) => 40 + (n % 3))).map((point, n) => ({
      ...point,
      numerator: 4 + (n % 3),
      denominator: n === 5 ? 0 : 10,
    }));
    const chart = reckonChart(points, { ...chartOf([]).settings, chart: "p", per: 100 });
    expect(chart.observations[5]!.value).toBeNull();
    expect(chart.parts[0]!.limits[5]).toBeNull();
    expect(chart.parts[0]!.centre).toBeCloseTo((100 * (60 - 6)) / 110, 9);
    expect(chartOf([1, Number.NaN, 2]).observations[1]!.value).toBeNull();
  });

  it("CH2: equal values are on the line, whatever a computer makes of their mean", () => {
    const value = fc.oneof(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.constantFrom(0.1, 0.7, 1 / 3, 1e17));
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 130 }), settings, (one, count, given) => {
        const chart = chartOf(Array(count).fill(one), { ...given, per: 100 });
        for (const { verdict } of chart.parts) {
          expect(verdict.useful).toBe(0);
          expect(verdict.found).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("CH2: their limits are where they are, and a mean is as exact as its values", () => {
    const still = chartOf(Array(14).fill(0.1), { chart: "i" }).parts[0]!;
    expect(still.limits[3]).toEqual({ lower: 0.1, nearLower: 0.1, nearUpper: 0.1, upper: 0.1 });
    expect(chartOf([1e16, 1, -1e16], { chart: "i" }).parts[0]!.centre).toBeCloseTo(1 / 3, 9);
  });

  it("CH3: a missing point changes nothing", () => {
    fc.assert(
      fc.property(fc.array(measured, { maxLength: 120 }), settings, (values, given) => {
        const alike = { ...given, splits: [], baseline: null, per: 1 };
        const [all, there] = [values, values.filter((value) => value !== null)].map((some) => chartOf(some, alike));
        const [a, b] = [all!.parts[0], there!.parts[0]];
        if (!a || !b) return;
        expect(a.centre).toBe(b.centre);
        expect(a.limits.filter((_, n) => values[n] !== null)).toEqual(b.limits);
        expect({ ...a.verdict, found: a.verdict.found.length, window: null }).toEqual({
          ...b.verdict,
          found: b.verdict.found.length,
          window: null,
        });
        expect(all!.marks.filter((_, n) => values[n] !== null)).toEqual(there!.marks);
      }),
      runs,
    );
  });

  it("CH3: what is on the line neither counts nor breaks", () => {
    const off = [1, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 3, 1];
    const withLine = off.flatMap((value) => [value, 2]);
    expect(verdictOf(withLine)).toMatchObject({ useful: 16, longestRun: 7, crossings: 4 });
    expect(verdictOf(off)).toMatchObject({ useful: 16, longestRun: 7, crossings: 4 });
  });
});

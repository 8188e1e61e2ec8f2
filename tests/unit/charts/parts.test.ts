import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { summaryOf } from "#app/features/charts/rules/summary.ts";
import { type ChartKind, type ChartSettings, chartKinds, ruleSets } from "#app/features/charts/rules/types.ts";
import { warningOf } from "#app/features/charts/rules/warning.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import { chartOf, measured, observations, plain, series, settings } from "./made.ts";

const runs = { numRuns: rounds(2000, "parts of charts"), seed: seed() };
const kindAndSet = fc.record({ chart: fc.constantFrom(...chartKinds), rules: fc.constantFrom(...ruleSets) });

describe("parts of a chart", () => {
  it("CH8: each is judged as if it were alone, also when a run goes over the split", () => {
    fc.assert(
      fc.property(observations, kindAndSet, fc.integer({ min: 1, max: 60 }), (points, kind, at) => {
        fc.pre(at < points.length);
        const given = { ...plain, ...kind, per: 100 };
        const [whole, before, after] = [
          reckonChart(points, { ...given, splits: [at] }),
          reckonChart(points.slice(0, at), given),
          reckonChart(points.slice(at), given),
        ];
        expect(whole.parts.map(({ centre }) => centre)).toEqual([before.parts[0]!.centre, after.parts[0]!.centre]);
        expect(whole.parts.map(({ limits }) => limits)).toEqual([before.parts[0]!.limits, after.parts[0]!.limits]);
        expect(whole.parts.map(({ verdict }) => ({ ...verdict, found: verdict.found.length }))).toEqual(
          [before, after].map(({ parts }) => ({ ...parts[0]!.verdict, found: parts[0]!.verdict.found.length })),
        );
        expect(whole.marks).toEqual([...before.marks, ...after.marks]);
        expect(whole.meaning).toBe(after.meaning);
      }),
      runs,
    );
  });

  it("CH8: a run of ten that is split in the middle is no run of ten", () => {
    const values = [1, 3, 1, 3, 1, 3, 1, 3, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 5, 9, 5, 9];
    const found = (splits: number[]) =>
      chartOf(values, { splits, baseline: 8 }).parts.map(({ verdict }) => verdict.found.length > 0);
    expect(found([])).toEqual([true]);
    expect(found([13])[1]).toBe(false);
  });

  it("CH8: splits that begin nothing are none, and the others are taken in order, once", () => {
    const froms = (splits: number[]) => chartOf([1, 2, 3, 4, 5, 6], { splits }).parts.map(({ from, to }) => [from, to]);
    expect(froms([4, 2, 4, 0, -1, 6, 99, 1.5])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(froms([])).toEqual([[0, 5]]);
  });

  it("CH9: frozen lines rest on the first observations, and the rules run on all", () => {
    const calm = [4, 6, 5, 4, 6, 5, 4, 6, 5, 4];
    const after = [8, 8, 9, 8, 9, 8, 9, 8];
    const frozen = chartOf([...calm, ...after], { chart: "i", baseline: 10 }).parts[0]!;
    const alone = chartOf(calm, { chart: "i" }).parts[0]!;
    expect(frozen.centre).toBe(alone.centre);
    expect(frozen.limits[17]).toEqual(alone.limits[0]);
    expect(frozen.verdict).toMatchObject({ state: "signal", longestRun: 8 });
    expect(frozen.preliminary).toBe(true);
  });

  it("CH9: frozen by as many as there are, or more, is not frozen; nor is it by none", () => {
    fc.assert(
      fc.property(
        fc.array(measured, { maxLength: 60 }),
        settings,
        fc.integer({ min: 0, max: 100 }),
        (values, given, more) => {
          const open = { ...given, splits: [], baseline: null };
          const reckoned = (baseline: number | null) => {
            const { settings: _settings, ...chart } = chartOf(values, { ...open, baseline });
            return chart;
          };
          expect(reckoned(values.length + more)).toEqual(reckoned(null));
          expect(reckoned(0)).toEqual(reckoned(null));
        },
      ),
      runs,
    );
  });

  it("CH9: the first part alone is frozen", () => {
    const values = [1, 2, 3, 7, 8, 9, 10];
    expect(chartOf(values, { splits: [3], baseline: 1 }).parts.map(({ centre }) => centre)).toEqual([1, 8.5]);
  });

  it("CH10: limits are three sigma of what the chart takes for chance, and never where nothing can be", () => {
    const counted = (chart: ChartKind, tops: number[], sizes: number[], per: number) =>
      reckonChart(
        series(tops.map((top, n) => (per * top) / sizes[n]!)).map((point, n) => ({
          ...point,
          numerator: tops[n]!,
          denominator: sizes[n]!,
        })),
        { ...plain, chart, per },
      ).parts[0]!;
    const tops = [3, 6, 2, 8];
    const sizes = [10, 20, 10, 40];
    const p = counted("p", tops, sizes, 100);
    expect(p.centre).toBeCloseTo((100 * 19) / 80, 9);
    expect(p.limits[0]).toMatchObject({ lower: 0 });
    expect(p.limits[3]!.upper).toBeCloseTo(23.75 + 300 * Math.sqrt((0.2375 * 0.7625) / 40), 9);
    const sure = counted("p", [10, 20, 9, 40], sizes, 100);
    expect(sure.limits[0]!.upper).toBe(100);
    const u = counted("u", tops, sizes, 1000);
    expect(u.limits[3]!.upper).toBeCloseTo(237.5 + 3000 * Math.sqrt(0.2375 / 40), 9);
    const z = tops.map((top, n) => (top / sizes[n]! - 0.2375) / Math.sqrt(0.2375 / sizes[n]!));
    const more = (Math.abs(z[1]! - z[0]!) + Math.abs(z[2]! - z[1]!) + Math.abs(z[3]! - z[2]!)) / 3 / 1.128;
    expect(counted("u-prime", tops, sizes, 1000).limits[3]!.upper).toBeCloseTo(
      237.5 + more * 3000 * Math.sqrt(0.2375 / 40),
      9,
    );
    const inShares = tops.map((top, n) => (top / sizes[n]! - 0.2375) / Math.sqrt((0.2375 * 0.7625) / sizes[n]!));
    const beyond = [1, 2, 3].reduce((sum, n) => sum + Math.abs(inShares[n]! - inShares[n - 1]!), 0) / 3 / 1.128;
    const pPrime = counted("p-prime", tops, sizes, 100).limits[3]!;
    expect(pPrime.upper).toBeCloseTo(23.75 + beyond * 300 * Math.sqrt((0.2375 * 0.7625) / 40), 9);
    expect(pPrime.lower).toBeCloseTo(Math.max(0, 23.75 - beyond * 300 * Math.sqrt((0.2375 * 0.7625) / 40)), 9);
    expect(chartOf([4, 9, 2, 5], { chart: "c" }).parts[0]!.limits[0]).toEqual({
      ...{ lower: 0, nearLower: 5 - 2 * Math.sqrt(5), nearUpper: 5 + 2 * Math.sqrt(5), upper: 5 + 3 * Math.sqrt(5) },
    });
    const g = chartOf([0, 3, 1, 16], { chart: "g" }).parts[0]!;
    // The line is the median, 2; the limits are around the mean, 5.
    expect([g.centre, g.centreIs]).toEqual([2, "median"]);
    expect(g.limits[0]!.upper).toBeCloseTo(5 + 3 * Math.sqrt(30), 9);
    const even = [1, 2, 3, 2].map((n) => n ** 3.6);
    const t = chartOf(even, { chart: "t", screening: false }).parts[0]!;
    expect(t.centre).toBeCloseTo(2 ** 3.6, 9);
    expect(t.limits[0]).toMatchObject({ lower: 0 });
    expect(t.limits[0]!.upper).toBeCloseTo(4.66 ** 3.6, 6);
  });

  it("CH10: the latest point between a warning limit and the limit is a warning, and no signal", () => {
    // Frozen, so that the latest point moves no line.
    const stable = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 9 : 11));
    const then = (latest: number | null, over: Partial<ChartSettings> = {}) =>
      chartOf([...stable, latest], { chart: "i", baseline: 20, ...over });
    const { lower, nearLower, nearUpper, upper } = then(10).parts[0]!.limits[0]!;
    const between = [(nearUpper + upper) / 2, (nearLower + lower) / 2] as const;
    expect(warningOf(then(between[0]))).toEqual({ side: 1, limit: nearUpper });
    expect(warningOf(then(between[1]))).toEqual({ side: -1, limit: nearLower });
    expect(then(between[0]).parts[0]!.verdict.state).toBe("none");
    expect(summaryOf(then(between[0])).map(({ code }) => code)).toContain("warning");
    // On the lines themselves, and what is outside: that is a signal, or nothing.
    expect(warningOf(then(upper))).toEqual({ side: 1, limit: nearUpper });
    for (const none of [10, nearUpper, nearLower, upper + 1, lower - 1])
      expect(warningOf(then(none)), String(none)).toBeNull();
    // A missing point is not the latest.
    expect(warningOf(chartOf([...stable, between[0], null], { chart: "i", baseline: 20 }))?.side).toBe(1);
    // Of a run chart, and of too few points, there are no limits to be warned by.
    expect(warningOf(then(between[0], { chart: "run" }))).toBeNull();
    expect(warningOf(chartOf([9, 11, 9, 11, between[0]], { chart: "i", baseline: 4 }))).toBeNull();
    // Two of three near a limit are Making Data Count's own signal.
    const twice = chartOf([...stable, between[0], between[0]], {
      chart: "i",
      baseline: 20,
      rules: "making-data-count",
    });
    expect([twice.marks.at(-1)?.signal, warningOf(twice)]).toEqual(["two-of-three", null]);
    // They stay one where a trend is what the point is marked by.
    const rising = chartOf([...stable, 10.5, 10.8, 11.5, 12.2, 12.6, 14, 14.8], {
      chart: "i",
      baseline: 20,
      rules: "making-data-count",
    });
    expect(rising.parts[0]?.verdict.found.map(({ signal }) => signal)).toContain("two-of-three");
    expect([rising.marks.at(-1)?.signal, warningOf(rising)]).toEqual(["trend", null]);
    expect(warningOf(then(between[0], { rules: "making-data-count" }))?.side).toBe(1);
  });

  it("CH10: limits of fewer than thirteen points are preliminary", () => {
    const values = [1, 3, 2, 1, 3, 2, 1, 3, 2, 1, 3, 2];
    expect(chartOf(values, { chart: "i" }).parts[0]!.preliminary).toBe(true);
    expect(chartOf([...values, 1], { chart: "i" }).parts[0]!.preliminary).toBe(false);
    expect(chartOf(values).parts[0]!.preliminary).toBe(false);
  });
});

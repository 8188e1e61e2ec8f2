import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChartSettings, ruleSets } from "#app/features/charts/rules/types.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import { chartOf, measured, series, settings, verdictOf } from "./made.ts";

const runs = { numRuns: rounds(2000, "rules of charts"), seed: seed() };
/** Frozen by two points, of which the first is 1 and the second 3, the line lies at 2. */
const around2 = { baseline: 2 };
const zigzag = (points: number) => Array.from({ length: points }, (_, n) => (n % 2 === 0 ? 1 : 3));
/** Half below and then half above: one crossing, whatever the length. */
const step = (points: number) => Array.from({ length: points }, (_, n) => (n < points / 2 ? 1 : 3));

describe("rule sets", () => {
  it("CH4: Anhøj's run on ten to a hundred useful points, and on the last hundred of more", () => {
    expect(verdictOf(step(9), { baseline: 9 })).toMatchObject({
      state: "too-few",
      longestRunMax: null,
      crossingsMin: null,
    });
    expect(verdictOf(step(10))).toMatchObject({ state: "signal", useful: 10, longestRunMax: 6, crossingsMin: 2 });
    expect(verdictOf(step(100))).toMatchObject({
      useful: 100,
      judged: 100,
      window: null,
      longestRunMax: 10,
      crossingsMin: 41,
    });
    const long = verdictOf([1, 3, ...step(99)], around2);
    expect(long).toMatchObject({ useful: 101, judged: 100, longestRun: 50 });
    const days = series([1, 3, ...step(99)]).map(({ day }) => day);
    expect(long.window).toEqual({ from: days[1], to: days[100] });
  });

  it("CH4: Anhøj's see a long run, and few crossings, and nothing in a zigzag", () => {
    expect(verdictOf(zigzag(24)).state).toBe("none");
    const back = zigzag(14).map((value) => 4 - value);
    const run = verdictOf([...zigzag(14), 1, 1, 1, 1, 1, 1, 1, 1, 1, ...back], around2);
    expect(run.found).toEqual([{ signal: "long-run", from: 14, to: 22, side: -1 }]);
    const allowed = verdictOf([...zigzag(14), 1, 1, 1, 1, 1, 1, 1, 1, ...back], around2);
    expect(allowed).toMatchObject({ longestRun: 8, longestRunMax: 8, found: [] });
    const flocks = verdictOf([1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1, 3, 3, 3, 3]);
    expect(flocks).toMatchObject({ longestRun: 4, crossings: 5, crossingsMin: 8, state: "signal" });
    expect(flocks.found).toEqual([{ signal: "few-crossings", from: 0, to: 23, side: 0 }]);
  });

  it("CH4: what was in a longer series before its last hundred useful points is not judged", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 3), { minLength: 1, maxLength: 40 }), (before) => {
        const { found, judged } = verdictOf([1, 3, ...before, ...zigzag(100)], around2);
        expect(judged).toBe(100);
        expect(found).toEqual([]);
      }),
      runs,
    );
  });

  it("CH5: the classic ones are a shift of six, a trend of five and the printed numbers of runs", () => {
    const classic = { rules: "classic" } as const;
    expect(verdictOf(zigzag(24), classic).found).toEqual([{ signal: "too-many-runs", from: 0, to: 23, side: 0 }]);
    expect(verdictOf(step(24), classic).found.map(({ signal }) => signal)).toEqual(["shift", "shift", "too-few-runs"]);
    expect(verdictOf(step(62), classic)).toMatchObject({ runsMin: null, runsMax: null, longestRunMax: 5 });
    const rising = verdictOf([1, 9, 2, 9, 1, 2, 3, 4, 4, 9, 1, 9, 1], classic);
    expect(rising.found).toContainEqual({ signal: "trend", from: 4, to: 9, side: 1 });
    expect(verdictOf(step(9), classic).state).toBe("too-few");
  });

  it("CH5: no point is called astronomical, however far away it is", () => {
    for (const rules of ["anhoej", "classic"] as const) {
      const values = [1, 3, 1, 1, 3, 3, 1, 3, 3, 1, 1, 3];
      const far = values.map((value, n) => (n === 6 ? -1e9 : value));
      expect(verdictOf(far, { rules })).toEqual(verdictOf(values, { rules }));
    }
  });

  it("CH6: Making Data Count's are told by the strongest label, and the icon is of the latest point", () => {
    const nhs = { chart: "i", rules: "making-data-count" } as const;
    const quiet = [5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 6];
    expect(chartOf([...quiet, 30], { ...nhs, target: 1 })).toMatchObject({ variation: "improvement" });
    expect(chartOf([...quiet, 30], { ...nhs, direction: "down" }).marks.at(-1)).toEqual({
      signal: "outside",
      meaning: "concern",
    });
    expect(chartOf([...quiet, 30, 5], nhs)).toMatchObject({ variation: "common", meaning: "neutral" });
    expect(chartOf(quiet, nhs)).toMatchObject({ variation: "common", meaning: null });
    const seven = [5, 4, 5, 4, 5, 4, 5, 4, 6, 6.1, 6, 6.1, 6, 6.1, 6];
    expect(
      chartOf(seven, nhs)
        .marks.slice(-7)
        .map((mark) => mark?.signal),
    ).toEqual(Array(7).fill("shift"));
    const rises = [5, 4, 5, 4, 5, 4, 5, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7];
    expect(
      chartOf(rises, nhs)
        .marks.slice(-7)
        .map((mark) => mark?.signal),
    ).toEqual(Array(7).fill("trend"));
    expect(chartOf(quiet.slice(0, 9), nhs)).toMatchObject({ variation: null, assurance: null, meaning: null });
  });

  it("CH6: two of three near a limit are marked when all three are on one side, and being outside comes before it", () => {
    const nhs = { chart: "i", rules: "making-data-count", baseline: 12, screening: false } as const;
    const calm = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1];
    const labels = (...last: number[]) =>
      chartOf([...calm, ...last], nhs)
        .marks.slice(-last.length)
        .map((mark) => mark?.signal ?? null);
    expect(labels(4, 1, 4)).toEqual(["two-of-three", null, "two-of-three"]);
    expect(labels(4, -1, 4)).toEqual([null, null, null]);
    expect(labels(4, -4, 1)).toEqual([null, null, null]);
    expect(labels(-1, 4, 4, -1)).toEqual([null, null, null, null]);
    expect(labels(1, 1, 1, 1, 1, 1, 9)).toEqual([...Array(6).fill("shift"), "outside"]);
    expect(labels(4, 4, 1, 1, 1, 1, 1)).toEqual(["two-of-three", "two-of-three", ...Array(5).fill("shift")]);
  });

  it("CH6: the target is met, missed, or either by chance, by the limits of the last part", () => {
    const nhs = { chart: "i", rules: "making-data-count" } as const;
    const values = [50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 49, 51];
    const assurance = (given: Partial<ChartSettings>) => chartOf(values, { ...nhs, ...given }).assurance;
    expect([assurance({ target: 10 }), assurance({ target: 90 }), assurance({ target: 50 })]).toEqual([
      "passes",
      "fails",
      "hit-or-miss",
    ]);
    expect([assurance({ target: 10, direction: "down" }), assurance({ target: 90, direction: "down" })]).toEqual([
      "fails",
      "passes",
    ]);
    expect([assurance({ target: null }), assurance({ target: 10, direction: "neither" })]).toEqual([null, null]);
  });

  it("CH7: other units change no verdict, and a mirror image turns better into worse", () => {
    const mirrored = { improvement: "concern", concern: "improvement", neutral: "neutral" } as const;
    const factor = fc.constantFrom(0.001, 0.1, 3, 60, 1e6);
    fc.assert(
      fc.property(fc.array(measured, { maxLength: 120 }), settings, factor, (values, given, by) => {
        const chart = fc.sample(fc.constantFrom("run", "i"), { numRuns: 1, seed: seed() })[0] as "run" | "i";
        const alike = { ...given, chart, per: 1, target: null };
        const one = chartOf(values, alike);
        const scaled = chartOf(
          values.map((value) => value && value * by),
          alike,
        );
        const turned = chartOf(
          values.map((value) => value && -value),
          alike,
        );
        expect(scaled.parts.map(({ verdict }) => verdict)).toEqual(one.parts.map(({ verdict }) => verdict));
        expect([scaled.meaning, scaled.marks]).toEqual([one.meaning, one.marks]);
        expect(turned.meaning).toBe(one.meaning && mirrored[one.meaning]);
        expect(turned.marks).toEqual(one.marks.map((mark) => mark && { ...mark, meaning: mirrored[mark.meaning] }));
      }),
      runs,
    );
  });

  it("CH7: a verdict says its set, and which reckoning of it", () => {
    for (const rules of ruleSets) expect(verdictOf(zigzag(12), { rules })).toMatchObject({ rules, version: 1 });
  });
});

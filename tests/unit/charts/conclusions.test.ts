import { describe, expect, it } from "vitest";
import { chartsFor, proposedChart, ruleSetsFor } from "#app/features/charts/rules/charts-for.ts";
import { falseAlarms } from "#app/features/charts/rules/false-alarms.ts";
import { summaryOf } from "#app/features/charts/rules/summary.ts";
import { chartKinds, kindsOfData } from "#app/features/charts/rules/types.ts";
import { alarmsIn } from "#tests/bench/charts/stable.ts";
import { rounds } from "#tests/support/rounds.ts";
import { chartOf, series } from "./made.ts";

const mixed = [1, 3, 3, 1, 1, 3, 1, 3, 3, 1, 3, 1];
const low = [1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1];
const high = low.map((value) => value + 2);

describe("what may be concluded", () => {
  it("CH11: better or worse is said by where most points have gone, not by where they were", () => {
    expect(chartOf([...low, ...high]).meaning).toBe("improvement");
    expect(chartOf([...low, ...high], { direction: "down" }).meaning).toBe("concern");
    expect(chartOf([...low, ...high], { direction: "neither" }).meaning).toBe("neutral");
    expect(chartOf(mixed).meaning).toBeNull();
    // A run that is over says where things were: from there they have gone to the other side.
    const fell = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 3, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1];
    expect(chartOf(fell, { baseline: 24, direction: "down" }).meaning).toBe("improvement");
    // Up and back again: something was otherwise, and it is neither better nor worse now.
    const hill = [...mixed, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 3, 1];
    expect(chartOf(hill, { direction: "up" }).parts[0]!.verdict.state).toBe("signal");
    expect(chartOf(hill, { direction: "up" }).meaning).not.toBe("improvement");
    const waves = [1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1, 3, 3, 3, 3];
    expect(chartOf(waves).meaning).toBe("neutral");
  });

  it("CH11: the last point, outside the limits on the other side, leaves it open", () => {
    const values = [...low, ...high];
    const frozen = { chart: "i", baseline: 24 } as const;
    expect(chartOf(values, frozen).meaning).toBe("improvement");
    expect(chartOf([...values, -9], frozen).meaning).toBe("neutral");
    expect(chartOf([...mixed, -9], { chart: "i", baseline: 12 }).meaning).toBe("concern");
    expect(chartOf([...mixed, -9, ...mixed], { chart: "i", baseline: 12 }).meaning).toBe("neutral");
  });

  it("CH12: a run chart is proposed, but where there are too few cases for it", () => {
    const shares = (numerator: number, denominator: number) =>
      series([1, 1, 1, 1, 1]).map((point) => ({
        ...point,
        numerator,
        denominator,
        value: (100 * numerator) / denominator,
      }));
    expect(proposedChart("percentage", shares(12, 40))).toMatchObject({ chart: "run", because: "usual" });
    expect(proposedChart("percentage", shares(4, 9))).toEqual({
      chart: "run",
      kind: "count",
      because: "few-of-each",
      ofOthers: false,
      typical: 9,
    });
    expect(proposedChart("percentage", shares(4, 10))).toMatchObject({ because: "usual" });
    expect(proposedChart("percentage", shares(0, 40))).toEqual({
      chart: "g",
      kind: "cases-between",
      because: "rare",
      ofOthers: false,
      typical: 0,
    });
    // That nearly all are hits: what lies between are the hits, and those that are missed are rare.
    expect(proposedChart("percentage", shares(40, 40))).toMatchObject({ chart: "g", because: "rare", ofOthers: true });
    expect(proposedChart("rate", shares(0, 900))).toMatchObject({ chart: "t", kind: "days-between" });
    expect(proposedChart("count", series([0, 0, 1, 0]))).toMatchObject({ chart: "t", because: "rare" });
    expect(proposedChart("count", series([0, 0]))).toMatchObject({ because: "usual" });
    for (const kind of kindsOfData) expect(chartsFor(kind)).toContain(proposedChart(kind, []).chart);
    for (const chart of chartKinds) expect(ruleSetsFor(chart)[0]).toBe("anhoej");
    expect(ruleSetsFor("run")).not.toContain("making-data-count");
  });

  it("CH13: how often rules cry wolf is as simulated, rises with length, and is never said of too few points", () => {
    expect(falseAlarms("run", "anhoej", 9)).toBeNull();
    expect(falseAlarms("run", "classic", 24)).toEqual({ share: 0.374, is: "about", points: 24 });
    expect(falseAlarms("run", "classic", 27)!.share).toBeCloseTo((0.374 + 0.481) / 2, 9);
    expect(falseAlarms("run", "classic", 400)).toEqual({ share: 0.935, is: "at-least", points: 400 });
    const many = rounds(20_000, "stable series");
    for (const [rules, points, printed] of [
      ["anhoej", 24, 0.03],
      ["classic", 12, 0.124],
      ["classic", 36, 0.567],
    ] as const) {
      const share = alarmsIn(many, { points, seed: 7, chart: "run", rules });
      // Five standard errors of a simulation of so many.
      expect(Math.abs(share - printed), rules).toBeLessThan(5 * Math.sqrt((printed * (1 - printed)) / many) + 0.001);
    }
  });

  it("CH14: a chart is summed up as codes and numbers, the verdict first", () => {
    const codes = (values: (number | null)[], given = {}) => summaryOf(chartOf(values, given)).map(({ code }) => code);
    expect(codes([])).toEqual(["no-data"]);
    expect(codes([null])).toEqual(["no-data"]);
    expect(codes([1, 2, 3])).toEqual(["too-few", "last-value", "centre"]);
    expect(codes(mixed)).toEqual(["no-signal", "last-value", "centre", "false-alarms"]);
    expect(codes([...low, ...high], { target: 3 })).toEqual([
      ...["signal-better", "signal", "signal", "last-value", "centre", "target", "false-alarms"],
    ]);
    expect(codes([...low, ...high], { direction: "down" })[0]).toBe("signal-worse");
    expect(codes([...low, ...high], { direction: "neither", target: 3 })).not.toContain("target");
    expect(codes(mixed, { chart: "i", baseline: 6 })).toContain("frozen");
    expect(codes([...low, ...high], { splits: [12] })).toContain("split");
    expect(codes(Array.from({ length: 120 }, (_, n) => n % 2))).toContain("window");
    const target = summaryOf(chartOf([...low, ...high], { target: 3.05 })).find(({ code }) => code === "target");
    expect(target?.data).toEqual({ target: 3.05, reached: true, centreReached: false });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cycleDecisions,
  cyclePurposes,
  cycleScales,
  cycleStates,
  deriveMarks,
  type MarkedCycle,
  type QualityMark,
  qualityMarks,
} from "#app/features/cycles/rules/index.ts";

const today = "2026-11-22";

const cycle = (id: string, change: Partial<MarkedCycle> = {}): MarkedCycle => ({
  id,
  chainId: "chain",
  state: "closed",
  purpose: "test",
  scale: "once",
  startsOn: "2026-11-02",
  number: 1,
  decision: "extend",
  predictedAt: new Date("2026-11-01T10:00:00Z"),
  startedAt: new Date("2026-11-02T08:00:00Z"),
  ...change,
});

const mark = (name: QualityMark, ...cycles: MarkedCycle[]) =>
  deriveMarks(cycles, today).find((one) => one.mark === name);

describe("quality marks", () => {
  it("C18: iterative counts chains that went on, of those that had reason to", () => {
    const [first, second] = [cycle("a"), cycle("b", { startsOn: "2026-11-09", number: 2 })];
    expect(mark("iterative", first, second)).toMatchObject({ state: "yes", met: 1, of: 1, toImprove: [] });
    expect(mark("iterative", first)).toMatchObject({ state: "no", met: 0, of: 1, toImprove: ["a"] });
    const alone = cycle("c", { chainId: null, decision: "implement" });
    expect(mark("iterative", first, second, alone)).toMatchObject({ state: "partly", met: 1, of: 2, toImprove: ["c"] });
  });

  it("C18: is no lack when a chain has just begun or was abandoned", () => {
    for (const change of [{ decision: "abandon" }, { state: "doing", decision: null }, { state: "studied" }] as const) {
      expect(mark("iterative", cycle("a", change))).toMatchObject({ state: "waits", met: 0, of: 0, toImprove: [] });
    }
  });

  it("C19: prediction before test is read from the moments", () => {
    const met = (change: Partial<MarkedCycle>) => mark("prediction", cycle("a", change))?.state;
    expect(met({})).toBe("yes");
    expect(met({ predictedAt: null })).toBe("no");
    // Written on the start day, before it was moved to doing; and after.
    expect(met({ predictedAt: new Date("2026-11-02T07:59:00Z") })).toBe("yes");
    expect(met({ predictedAt: new Date("2026-11-02T08:01:00Z") })).toBe("no");
    // The start day ends at midnight in Stockholm (23:00 UTC), not in UTC.
    expect(met({ predictedAt: new Date("2026-11-02T22:59:00Z"), startedAt: null })).toBe("yes");
    expect(met({ predictedAt: new Date("2026-11-02T23:00:00Z"), startedAt: null })).toBe("no");
    // Logged afterwards, moved to doing the same minute: the day tells.
    const later = new Date("2026-11-05T10:00:00Z");
    expect(met({ predictedAt: later, startedAt: new Date("2026-11-05T10:01:00Z") })).toBe("no");
  });

  it("C20: small first scale looks at the first test of a change in each chain", () => {
    const small = (...cycles: MarkedCycle[]) => mark("smallFirst", ...cycles);
    const large = cycle("b", { scale: "everyone", startsOn: "2026-11-10", number: 2 });
    expect(small(large, cycle("a", { scale: "few" }))).toMatchObject({ state: "yes", met: 1, of: 1 });
    expect(small(large, cycle("a", { scale: "unit" }))).toMatchObject({ state: "no", toImprove: ["a"] });
    const collecting = cycle("a", { scale: "everyone", purpose: "collect" });
    expect(small(collecting, cycle("b", { number: 2 }))).toMatchObject({ state: "yes", of: 1 });
    expect(small(collecting)).toMatchObject({ state: "waits", of: 0 });
  });

  it("C21: data over time waits for measures", () => {
    expect(mark("dataOverTime", cycle("a"), cycle("b"))).toEqual({
      mark: "dataOverTime",
      state: "waits",
      met: 0,
      of: 0,
      toImprove: [],
    });
  });

  it("C22: counts what has begun, and says where to look", () => {
    const notBegun = [
      cycle("a", { state: "draft" }),
      cycle("b", { state: "planned", scale: "everyone", predictedAt: null }),
      cycle("c", { state: "doing", startsOn: "2026-11-23", predictedAt: null }),
      cycle("d", { startsOn: null }),
    ];
    for (const one of deriveMarks(notBegun, today)) expect(one).toMatchObject({ state: "waits", of: 0, toImprove: [] });
  });

  it("C22: holds together for any cycles, in any order, and holds no sum or share", () => {
    const any = fc.record<MarkedCycle>({
      id: fc.uuid(),
      chainId: fc.constantFrom(null, "x", "y"),
      state: fc.constantFrom(...cycleStates),
      purpose: fc.constantFrom(...cyclePurposes),
      scale: fc.constantFrom(...cycleScales),
      startsOn: fc.constantFrom(null, "2026-11-01", "2026-11-20", "2027-01-01"),
      number: fc.option(fc.nat(99)),
      decision: fc.constantFrom(null, ...cycleDecisions),
      predictedAt: fc.constantFrom(null, new Date("2026-10-30T12:00:00Z"), new Date("2026-11-21T12:00:00Z")),
      startedAt: fc.constantFrom(null, new Date("2026-11-20T12:00:00Z")),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), (cycles) => {
        const marks = deriveMarks(cycles, today);
        expect(marks.map((one) => one.mark)).toEqual(qualityMarks);
        const sorted = (list: typeof marks) => list.map((one) => ({ ...one, toImprove: [...one.toImprove].sort() }));
        expect(sorted(deriveMarks(cycles.toReversed(), today))).toEqual(sorted(marks));
        for (const one of marks) {
          expect(Object.keys(one).sort()).toEqual(["mark", "met", "of", "state", "toImprove"]);
          expect(one.met + one.toImprove.length).toBe(one.of);
          expect(one.state === "waits").toBe(one.of === 0);
          expect(one.state === "yes").toBe(one.of > 0 && one.met === one.of);
        }
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { handOversOf, lastDayOf, monthToRemindOf, passingsOf, swapOf } from "#app/features/hand-overs/rules.ts";

describe("what goes over", () => {
  it("is told by who goes and who comes, side by side", () => {
    expect(passingsOf(swapOf(["a", "b"], ["b", "c"]))).toEqual([{ from: "a", to: "c" }]);
    expect(passingsOf(swapOf(["a"], []))).toEqual([{ from: "a", to: null }]);
    expect(passingsOf(swapOf([], ["c", "d"]))).toEqual([
      { from: null, to: "c" },
      { from: null, to: "d" },
    ]);
    expect(passingsOf(swapOf(["a"], ["a"]))).toEqual([]);
  });

  it("is counted once for each pair", () => {
    const over = { from: "a", to: "b" };
    expect(handOversOf([over, over, { from: "a", to: null }], [over])).toEqual([
      { ...over, sessions: 2, actions: 1 },
      { from: "a", to: null, sessions: 1, actions: 0 },
    ]);
  });

  it("is from her whose actions come along, where nobody had the sessions", () => {
    const waited = { from: null, to: "b" };
    expect(handOversOf([waited], [{ from: "a", to: "b" }])).toEqual([{ from: "a", to: "b", sessions: 1, actions: 1 }]);
    const two = [
      { from: "a", to: "b" },
      { from: "c", to: "b" },
    ];
    expect(handOversOf([waited], two).map(({ from }) => from)).toEqual([null, "a", "c"]);
  });
});

describe("a month without supervision", () => {
  const programme = { startsOn: "2026-01-15", endsOn: "2028-11-20", pauseMonths: [7] };
  const at = (day: string, minute = 540) => monthToRemindOf(programme, momentOf(day, minute));

  it("is reminded of from nine, seven days before its last, whatever the month is like", () => {
    expect([at("2026-11-23", 539), at("2026-11-23"), at("2026-11-30", 1439)]).toEqual([
      null,
      "2026-11-01",
      "2026-11-01",
    ]);
    expect([at("2028-02-21"), at("2028-02-22")]).toEqual([null, "2028-02-01"]);
    expect([at("2026-12-23"), at("2026-12-24")]).toEqual([null, "2026-12-01"]);
    expect(at("2026-12-01")).toBeNull();
    // In the weeks in which clocks change.
    expect([at("2026-10-24", 539), at("2026-10-24", 540), at("2027-03-24", 539), at("2027-03-24", 540)]).toEqual([
      null,
      "2026-10-01",
      null,
      "2027-03-01",
    ]);
  });

  it("is not in a month of pause, nor outside the programme's period", () => {
    expect(at("2026-07-28")).toBeNull();
    expect(at("2026-01-25")).toBe("2026-01-01");
    expect(at("2028-11-25")).toBeNull();
    expect(monthToRemindOf({ ...programme, startsOn: "2026-11-24" }, momentOf("2026-11-25", 600))).toBeNull();
  });

  it("ends on its last day", () => {
    expect(["2026-02-01", "2028-02-01", "2026-12-01", "2026-04-01"].map(lastDayOf)).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-12-31",
      "2026-04-30",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { Met, MonthState } from "#app/features/supervised-months/rules/month.ts";
import { cellsOf, stripOf } from "#app/features/supervised-months/rules/strip.ts";
import { monthsOf, parseView, viewToSearch, yearsOf } from "#app/features/supervised-months/rules/view.ts";
import { supervisionReasons, supervisionStates } from "#app/features/supervision/rules/types.ts";

describe("a team's months as one text", () => {
  it("says what its example says", () => {
    const excused: Met = { day: "2026-03-05", state: "excused", reason: "illness", over: true };
    const months = [
      { state: "held", sessions: [{ day: "2026-01-21", state: "held", reason: null, over: true }] },
      { state: "nothing", sessions: [] },
      { state: "excused", sessions: [excused] },
      { state: "waiting", sessions: [] },
    ] as const;
    expect(stripOf(months)).toBe("h:h21 n e:e050 w");
  });

  it("is read as it was written, with every state and every reason", () => {
    const reasons = [null, ...supervisionReasons];
    const sessions = supervisionStates.flatMap((state) =>
      reasons.flatMap((reason) => [true, false].map((over): Met => ({ day: "2026-03-31", state, reason, over }))),
    );
    const states: MonthState[] = [
      "held",
      "untold",
      "booked",
      "excused",
      "missed",
      "pause",
      "nothing",
      "waiting",
      "ahead",
    ];
    const months = states.map((state, at) => ({ state, sessions: at < 5 ? sessions : [] }));
    const cells = cellsOf(stripOf(months));
    expect(cells.map(({ state }) => state)).toEqual(states);
    const kept = sessions.filter(({ state }) => state !== "cancelled");
    expect(cells[0]?.marks).toEqual(
      kept.map(({ state, reason, over }) => ({
        ...{ outcome: state === "booked" && over ? "untold" : state, day: 31, reason },
      })),
    );
    expect(cells[5]?.marks).toEqual([]);
  });
});

describe("which months are shown", () => {
  const period = { startsOn: "2025-04-10", endsOn: "2028-03-31" };
  const asked = (search: string, today = "2026-11-24") => parseView(new URLSearchParams(search), period, today);

  it("a programme of three years has three, each of twelve months; what is left over is a year or joins the last", () => {
    expect(yearsOf(period)).toEqual([
      { year: 1, from: "2025-04", to: "2026-03" },
      { year: 2, from: "2026-04", to: "2027-03" },
      { year: 3, from: "2027-04", to: "2028-03" },
    ]);
    const last = (endsOn: string) => yearsOf({ ...period, endsOn }).at(-1);
    expect(last("2028-07-01")).toEqual({ year: 4, from: "2028-04", to: "2028-07" });
    // A programme that begins in the middle of a month touches thirty-seven.
    expect(last("2028-04-09")).toEqual({ year: 3, from: "2027-04", to: "2028-04" });
    expect(last("2028-06-30")).toEqual({ year: 3, from: "2027-04", to: "2028-06" });
    expect(last("2025-06-30")).toEqual({ year: 1, from: "2025-04", to: "2025-06" });
  });

  it("the year of today, before the first that one and after the last that one", () => {
    expect(asked("")).toEqual({ year: 2, whose: "all", everyone: false });
    expect(asked("", "2024-01-01").year).toBe(1);
    expect(asked("", "2030-01-01").year).toBe(3);
  });

  it("ignores what it does not know, and gives an address its view back", () => {
    expect(asked("year=9&whose=hers")).toEqual(asked(""));
    expect(asked("year=02")).toEqual(asked(""));
    for (const year of [1, 2, 3, "all"] as const)
      for (const whose of ["all", "mine"] as const)
        for (const everyone of [true, false])
          expect(asked(viewToSearch({ year, whose, everyone }))).toEqual({ year, whose, everyone });
  });

  it("shows a year's months, or all of them", () => {
    expect(monthsOf(asked("year=3"), period)).toHaveLength(12);
    expect(monthsOf(asked("year=3"), period)[0]).toBe("2027-04");
    expect(monthsOf(asked("year=all"), period)).toHaveLength(36);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#app/core/day.ts";
import { monthAskedFor, monthIn, monthsOfReports, timingOf } from "#app/features/reports/rules/month.ts";
import { dueOn, isPaused, monthHolding } from "#app/features/time/rules/months.ts";

const asking = { startsOn: "2026-01-01", endsOn: "2028-12-31", pauseMonths: [7], teamSince: "2026-01-15" };
const at = (today: Day) => ({ pauseMonths: [7], today });

describe("the month of a report", () => {
  it("RE1: has one from the first whole month of the programme in which the team is there, up to now", () => {
    expect(monthsOfReports(asking, "2026-04-02")).toEqual(["2026-04", "2026-03", "2026-02"]);
    expect(monthsOfReports({ ...asking, teamSince: "2026-02-01" }, "2026-02-20")).toEqual(["2026-02"]);
    expect(monthsOfReports({ ...asking, startsOn: "2026-03-01" }, "2026-03-01")).toEqual(["2026-03"]);
    expect(monthsOfReports({ ...asking, endsOn: "2026-03-31" }, "2027-01-01")).toEqual(["2026-03", "2026-02"]);
    expect(monthsOfReports(asking, "2025-12-01")).toEqual([]);
  });

  it("RE2: is due on the tenth of the next month that is no pause", () => {
    expect(dueOn("2026-11", [7])).toBe("2026-12-10");
    expect(dueOn("2026-12", [7])).toBe("2027-01-10");
    expect(dueOn("2026-06", [7])).toBe("2026-08-10");
    expect(dueOn("2026-11", [12, 1])).toBe("2027-02-10");
  });

  it("RE2: is late from the day after that, and never once it has been handed in", () => {
    expect(timingOf("2026-11", "none", at("2026-11-30"))).toBe("running");
    expect(timingOf("2026-11", "begun", at("2026-12-10"))).toBe("waiting");
    expect(timingOf("2026-11", "begun", at("2026-12-11"))).toBe("late");
    expect(timingOf("2026-11", "reopened", at("2027-03-01"))).toBe("done");
    expect(timingOf("2026-11", "handed-in", at("2026-11-29"))).toBe("done");
    expect(timingOf("2026-06", "none", at("2026-08-10"))).toBe("waiting");
  });

  it("RE3: asks for nothing of a month of pause, nor while there is one", () => {
    expect(timingOf("2026-07", "none", at("2026-12-01"))).toBe("pause");
    expect(timingOf("2026-07", "handed-in", at("2026-12-01"))).toBe("done");
    expect(monthAskedFor(asking, "2026-08-03")).toBe("2026-06");
    expect(monthAskedFor(asking, "2026-07-03")).toBeNull();
    expect(monthAskedFor(asking, "2026-12-01")).toBe("2026-11");
    expect(monthAskedFor(asking, "2026-02-10")).toBeNull();
  });

  it("RE2, RE3: whichever months are pauses, it is due in a month that is none and after its own", () => {
    const pauses = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 1000 }), (pauseMonths, days) => {
        const today = addDays("2026-01-01", days);
        const month = monthHolding(today);
        const due = dueOn(month, pauseMonths);
        expect(due.slice(8)).toBe("10");
        expect(due > today).toBe(true);
        expect(isPaused(monthHolding(due), pauseMonths)).toBe(false);
        const asked = monthAskedFor({ ...asking, pauseMonths }, today);
        if (asked !== null) {
          expect(isPaused(asked, pauseMonths) || isPaused(month, pauseMonths)).toBe(false);
          // What is asked for is due in this very month.
          expect(monthHolding(dueOn(asked, pauseMonths))).toBe(month);
        }
      }),
    );
  });

  it("reads a month from an address, and nothing else", () => {
    expect(["2026-11", "2026-13", "2026-1", "1026-01", "2026-11-01", ""].map(monthIn)).toEqual([
      "2026-11",
      ...Array(5).fill(null),
    ]);
  });
});

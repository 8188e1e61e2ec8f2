import { describe, expect, it } from "vitest";
import {
  addMonths,
  type Met,
  monthsBetween,
  stateOfMonth,
  summaryOf,
} from "#app/features/supervised-months/rules/month.ts";

const today = "2026-11-24";
const when = { pauseMonths: [7], today };
const met = (state: Met["state"], over = true) => ({ state, over });

describe("what a team's month is", () => {
  it("R1: held when one was held, whatever else lay in it; else untold, booked, excused or missed, in that order", () => {
    const state = (...sessions: ReturnType<typeof met>[]) => stateOfMonth("2026-10", sessions, when);
    const weaker = [met("missed"), met("excused"), met("booked", false), met("booked"), met("held")];
    expect(weaker.map((_, at) => state(...weaker.slice(0, at + 1).toReversed()))).toEqual([
      ...["missed", "excused", "booked", "untold", "held"],
    ]);
    expect(weaker.map((_, at) => state(...weaker.slice(0, at + 1)))).toEqual([
      ...["missed", "excused", "booked", "untold", "held"],
    ]);
  });

  it("R1: what was taken away counts as if it had never been booked", () => {
    expect(stateOfMonth("2026-10", [met("cancelled")], when)).toBe("nothing");
    expect(stateOfMonth("2026-11", [met("cancelled", false)], when)).toBe("waiting");
    expect(stateOfMonth("2026-10", [met("cancelled"), met("held")], when)).toBe("held");
  });

  it("R2: in a pause month nothing is expected, and what was all the same is told", () => {
    expect(stateOfMonth("2026-07", [], when)).toBe("pause");
    expect(stateOfMonth("2027-07", [], when)).toBe("pause");
    expect(stateOfMonth("2026-07", [met("held")], when)).toBe("held");
    expect(stateOfMonth("2026-07", [met("missed")], { ...when, today: "2026-07-15" })).toBe("missed");
    expect(stateOfMonth("2026-07", [], { ...when, today: "2026-07-15" })).toBe("pause");
  });

  it("R3: this month waits until something is booked, also after one was missed; one that has passed is empty", () => {
    expect(stateOfMonth("2026-11", [], when)).toBe("waiting");
    expect(stateOfMonth("2026-11", [met("missed")], when)).toBe("waiting");
    expect(stateOfMonth("2026-11", [met("missed"), met("booked", false)], when)).toBe("booked");
    expect(stateOfMonth("2026-11", [met("excused")], when)).toBe("excused");
    expect(stateOfMonth("2026-10", [], when)).toBe("nothing");
    expect(stateOfMonth("2026-12", [], when)).toBe("ahead");
    expect(stateOfMonth("2026-12", [met("booked", false)], when)).toBe("booked");
  });

  it("R3: counts the months that have been, pauses left out, and this one once it is accounted for", () => {
    const months = monthsBetween("2026-06", "2027-01");
    const summary = (...states: Parameters<typeof summaryOf>[0][number]["state"][]) =>
      summaryOf(
        months.map((month, at) => ({ month, state: states[at] ?? "ahead" })),
        today,
      );
    const none = { held: 0, untold: 0, excused: 0, missed: 0, nothing: 0 };
    expect(summary("held", "pause", "missed", "nothing", "excused", "waiting", "booked")).toEqual({
      ...{ ...none, months: 4, held: 1, missed: 1, nothing: 1, excused: 1 },
    });
    expect(summary("held", "held", "held", "untold", "held", "held")).toEqual({
      ...none,
      months: 6,
      held: 5,
      untold: 1,
    });
    expect(summary("held", "pause", "held", "held", "held", "booked")).toEqual({ ...none, months: 4, held: 4 });
    expect(summary("held", "pause", "held", "held", "held", "excused")).toMatchObject({ months: 5, excused: 1 });
  });

  it("counts months over New Year", () => {
    expect(addMonths("2026-11", 2)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });
});

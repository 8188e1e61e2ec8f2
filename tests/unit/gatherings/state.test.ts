import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isoWeek } from "#app/core/day.ts";
import {
  decideCancel,
  decideDelete,
  decideEdit,
  type GatheringState,
  type Stood,
  seatsLeft,
  stateOf,
} from "#app/features/gatherings/rules/state.ts";
import { comingAndPast, hoursOf, isMonth, monthAfter, timesOf, weeksOf } from "#app/features/gatherings/rules/when.ts";

const stood: Stood = {
  published: true,
  cancelled: false,
  opensOn: "2027-01-10",
  closesOn: "2027-02-22",
  capacity: 10,
  seatsTaken: 9,
  days: [{ day: "2027-03-09" }, { day: "2027-03-08" }],
};

describe("how a gathering stands", () => {
  it("G13: is one word, for each day and number of seats", () => {
    const rows: [Partial<Stood>, string, GatheringState][] = [
      [{ published: false }, "2027-01-20", "draft"],
      [{ cancelled: true }, "2027-01-20", "cancelled"],
      [{ cancelled: true }, "2028-01-20", "cancelled"],
      [{}, "2027-01-09", "soon"],
      [{}, "2027-01-10", "open"],
      [{}, "2027-02-22", "open"],
      [{ seatsTaken: 10 }, "2027-02-22", "full"],
      [{ seatsTaken: 10 }, "2027-01-09", "soon"],
      [{}, "2027-02-23", "closed"],
      [{}, "2027-03-09", "closed"],
      [{}, "2027-03-10", "over"],
      [{ days: [] }, "2027-03-10", "closed"],
    ];
    for (const [more, today, state] of rows) {
      expect(stateOf({ ...stood, ...more }, today), `${JSON.stringify(more)} ${today}`).toBe(state);
    }
    expect(seatsLeft(stood)).toBe(1);
  });

  it("G8: published it is called off until it is over, a draft is deleted while nobody is registered", () => {
    expect(decideCancel(stood, "2027-03-09").ok).toBe(true);
    expect(decideCancel(stood, "2027-03-10")).toMatchObject({ ok: false, code: "gathering.is-over" });
    expect(decideCancel({ ...stood, published: false }, "2027-01-01")).toMatchObject({
      code: "gathering.not-published",
    });
    expect(decideDelete({ published: false }, 0).ok).toBe(true);
    expect(decideDelete({ published: false }, 1)).toMatchObject({ code: "gathering.has-registrations" });
    expect(decideDelete({ published: true }, 0)).toMatchObject({ code: "gathering.is-published" });
    expect(decideEdit({ cancelled: true })).toMatchObject({ code: "gathering.is-cancelled" });
    expect(decideEdit({ cancelled: false }).ok).toBe(true);
  });
});

describe("when gatherings are", () => {
  const held = (id: string, ...days: string[]) => ({ id, days: days.map((day) => ({ day })) });

  it("G14: to come until the last day has ended; the next first, and of those that have been the latest", () => {
    const all = [
      held("d"),
      held("c", "2027-04-01"),
      held("b", "2027-03-11", "2027-03-09"),
      held("a", "2027-03-10"),
      held("z", "2027-03-09"),
      held("y", "2026-03-09"),
    ];
    const { coming, past } = comingAndPast(all, "2027-03-10");
    expect(coming.map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
    expect(past.map(({ id }) => id)).toEqual(["z", "y"]);
  });

  it("G15: in a calendar every day of a month stands once, in its week", () => {
    for (let month = "2026-01"; month !== "2031-01"; month = monthAfter(month, 1)) {
      const weeks = weeksOf(month);
      const days = weeks.flatMap((week) => week.days);
      const first = `${month}-01`;
      const count = daysBetween(first, `${monthAfter(month, 1)}-01`);
      expect(days.filter((day) => day.startsWith(month))).toEqual(
        Array.from({ length: count }, (_, n) => addDays(first, n)),
      );
      expect(days.length % 7).toBe(0);
      for (const { week, days: seven } of weeks) {
        expect(seven.map((day) => isoWeek(day).week)).toEqual(Array(7).fill(week));
        expect(seven.some((day) => day.startsWith(month))).toBe(true);
      }
    }
    expect([monthAfter("2026-12", 1), monthAfter("2027-01", -1), monthAfter("2027-01", 14)]).toEqual([
      "2027-01",
      "2026-12",
      "2028-03",
    ]);
    expect(["2027-03", "2027-13", "2027-3", "x"].map(isMonth)).toEqual([true, false, false, false]);
  });

  it("hours are said as one says them", () => {
    expect(hoursOf({ fromMinute: 540, toMinute: 960 })).toBe("09–16");
    expect(hoursOf({ fromMinute: 510, toMinute: 960 })).toBe("08:30–16:00");
    expect(hoursOf({ fromMinute: 0, toMinute: 1440 })).toBe("00–24");
    expect(timesOf({ fromMinute: 540, toMinute: 1440 })).toBe("09:00–24:00");
  });
});

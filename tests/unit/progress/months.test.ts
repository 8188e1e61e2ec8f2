import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#app/core/day.ts";
import { canSet, isAsked, monthsSoFar, monthsToSet, monthToShow } from "#app/features/progress/rules/months.ts";
import { isHandedIn, isOpen, isShown, type Reader } from "#app/features/progress/rules/shown.ts";
import { gapOf, type Side, scoreOf, sides, stepOf, steps } from "#app/features/progress/rules/step.ts";
import { dueOn } from "#app/features/time/rules/months.ts";

const period = { startsOn: "2026-01-15", endsOn: "2027-12-10", pauseMonths: [7] };
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2025-12-01", n));
const refusal = (month: string, today: Day) => {
  const decided = canSet(month, period, today);
  return decided.ok ? "yes" : decided.code;
};

describe("the ten steps", () => {
  it("SC1: go by halves from 0.5 to 5.0, and nothing between or beyond is one", () => {
    expect(steps.map(scoreOf)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    fc.assert(
      fc.property(fc.double({ noNaN: false }), (n) => {
        expect(stepOf(n) !== null).toBe(Number.isInteger(n) && n >= 1 && n <= 10);
      }),
    );
  });

  it("SC7: a whole step apart is worth talking of, whoever says more; less is only said", () => {
    expect([gapOf(6, 6), gapOf(6, 5), gapOf(5, 6), gapOf(6, 4), gapOf(4, 6), gapOf(1, 10)]).toEqual([
      ...["same", "near", "near"],
      ...["apart", "apart", "apart"],
    ]);
  });
});

describe("the month of a score", () => {
  it("SC2: is asked for from the 25th to the 10th of the next, and no month of pause ever", () => {
    const asked = (month: string, ...days: Day[]) => days.map((at) => isAsked(month, period, at));
    expect(asked("2026-05", "2026-05-24", "2026-05-25", "2026-06-10", "2026-06-11")).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // What July would have been asked for waits for August.
    expect(asked("2026-06", "2026-06-30", "2026-07-01", "2026-07-31")).toEqual([true, false, false]);
    expect(asked("2026-06", "2026-08-01", "2026-08-10", "2026-08-11")).toEqual([true, true, false]);
    expect([dueOn("2026-05", [7]), dueOn("2026-06", [7])]).toEqual(["2026-06-10", "2026-08-10"]);
    expect(isAsked("2026-12", period, "2027-01-10")).toBe(true);
    fc.assert(
      fc.property(day, (today) => {
        expect(isAsked("2026-07", period, today)).toBe(false);
        if (today.slice(5, 7) === "07") expect(isAsked("2026-06", period, today)).toBe(false);
        expect(isAsked("2025-12", period, today)).toBe(false);
      }),
    );
  });

  it("SC3: can be set from its first day to the last day of the next, and within the programme alone", () => {
    expect(refusal("2026-05", "2026-04-30")).toBe("progress.month-ahead");
    expect(refusal("2026-05", "2026-05-01")).toBe("yes");
    expect(refusal("2026-05", "2026-06-30")).toBe("yes");
    expect(refusal("2026-05", "2026-07-01")).toBe("progress.month-closed");
    expect([refusal("2026-06", "2026-08-31"), refusal("2026-06", "2026-09-01")]).toEqual([
      "yes",
      "progress.month-closed",
    ]);
    expect(refusal("2025-12", "2026-01-05")).toBe("progress.month-outside");
    expect(refusal("2028-01", "2028-01-05")).toBe("progress.month-outside");
    expect(refusal("2026-07", "2026-07-31")).toBe("yes");
    fc.assert(
      fc.property(day, (today) => {
        for (const month of monthsToSet(period, today)) expect(refusal(month, today)).toBe("yes");
        expect(monthsToSet(period, today).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("SC4: the one that is asked for and not set is shown first, then the latest that is no pause", () => {
    const show = (today: Day, ...set: string[]) => monthToShow(period, today, (month) => set.includes(month));
    expect(show("2026-05-12")).toBe("2026-05");
    expect(show("2026-06-05")).toBe("2026-05");
    expect(show("2026-06-05", "2026-05")).toBe("2026-06");
    expect(show("2026-06-28")).toBe("2026-06");
    expect(show("2026-07-05", "2026-06")).toBe("2026-06");
    expect(show("2026-07-20")).toBe("2026-06");
    expect(show("2026-08-05")).toBe("2026-06");
    expect(show("2026-08-05", "2026-06")).toBe("2026-08");
    expect(show("2028-03-05")).toBeNull();
    fc.assert(
      fc.property(day, (today) => {
        const shown = show(today);
        if (shown !== null) expect(monthsToSet(period, today)).toContain(shown);
      }),
    );
  });

  it("SC2: lies in the drawing up to today, pauses too, and no longer than the programme goes", () => {
    expect(monthsSoFar(period, "2026-03-01")).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(monthsSoFar(period, "2029-01-01")).toHaveLength(24);
  });
});

describe("what is shown of a month", () => {
  const month = "2026-05";
  const due = dueOn(month, []);
  const team: Reader = { own: ["team"], isNear: true };
  const supervisor: Reader = { own: ["researcher"], isNear: true };
  const lead: Reader = { own: [], isNear: true };
  const far: Reader = { own: [], isNear: false };
  const seen = (reader: Reader, today: Day, ...set: Side[]) =>
    set.filter((side) => isShown(side, month, reader, { set, dueOn: due, today }));

  it("SC5: neither side reads the other's before both are set, or the month's days are over", () => {
    expect(seen(team, "2026-05-28", "researcher")).toEqual([]);
    expect(seen(supervisor, "2026-06-10", "team")).toEqual([]);
    expect(seen(lead, "2026-06-10", "team")).toEqual([]);
    expect(seen(team, "2026-05-28", "team")).toEqual(["team"]);
    expect(seen(supervisor, "2026-05-28", "researcher")).toEqual(["researcher"]);
    for (const reader of [team, supervisor, lead]) expect(seen(reader, "2026-05-28", ...sides)).toEqual([...sides]);
    for (const reader of [team, supervisor, lead])
      expect(seen(reader, "2026-06-11", "researcher")).toEqual(["researcher"]);
  });

  it("SC6: who stands further off reads it when the month is over and its sides are open to each other", () => {
    expect(seen(far, "2026-05-31", ...sides)).toEqual([]);
    expect(seen(far, "2026-06-01", ...sides)).toEqual([...sides]);
    expect(seen(far, "2026-06-10", "team")).toEqual([]);
    expect(seen(far, "2026-06-11", "team")).toEqual(["team"]);
    fc.assert(
      fc.property(day, fc.subarray([...sides]), (today, set) => {
        const moment = { set, dueOn: due, today };
        if (isHandedIn(month, moment)) expect(isOpen(moment)).toBe(true);
        for (const side of set) {
          if (isShown(side, month, far, moment)) expect(isShown(side, month, lead, moment)).toBe(true);
        }
      }),
    );
  });

  it("SC5: what has been shown to somebody is never hidden from her again", () => {
    const readers = [team, supervisor, lead, far];
    fc.assert(
      fc.property(day, fc.nat(60), fc.subarray([...sides]), fc.constantFrom(...readers), (today, more, set, reader) => {
        for (const side of set) {
          if (!isShown(side, month, reader, { set, dueOn: due, today })) continue;
          const later = { dueOn: due, today: addDays(today, more) };
          expect(isShown(side, month, reader, { set, ...later })).toBe(true);
          expect(isShown(side, month, reader, { set: [...sides], ...later })).toBe(true);
        }
      }),
    );
  });
});

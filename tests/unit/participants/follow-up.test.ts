import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, isoWeek } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import {
  byUrgency,
  firstWithinDays,
  type Interview,
  monthsAfter,
  nextOccasion,
  placeOf,
  soonDays,
  windowOf,
} from "#app/features/participants/rules/follow-up.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const runs = (what: string) => ({ numRuns: rounds(5_000, what), seed: seed() });
const days = fc.nat({ max: 365 * 60 }).map((n) => addDays("2000-01-01", n));
const months = fc.nat({ max: 120 });
const windows = fc
  .array(fc.record({ countedFrom: fc.constantFrom("previous", "first"), from: fc.nat({ max: 24 }), more: months }), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(({ countedFrom, from, more }) => ({
      ...{ countedFrom: countedFrom as "previous" | "first", fromMonths: from, toMonths: Math.min(120, from + more) },
    })),
  );
const held = (occasion: number, day: Day): Interview => ({ occasion, day, state: "held" });
const yearly = [
  { countedFrom: "previous" as const, fromMonths: 10, toMonths: 14 },
  { countedFrom: "first" as const, fromMonths: 22, toMonths: 26 },
];

describe("the day so many months later", () => {
  it("X14: is the same date, or the month's last where it is shorter, over leap days and turns of the year", () => {
    expect(monthsAfter("2027-01-31", 1)).toBe("2027-02-28");
    expect(monthsAfter("2028-01-31", 1)).toBe("2028-02-29");
    expect(monthsAfter("2026-08-31", 10)).toBe("2027-06-30");
    expect(monthsAfter("2026-12-31", 12)).toBe("2027-12-31");
    expect(monthsAfter("2028-02-29", 12)).toBe("2029-02-28");
    fc.assert(
      fc.property(days, months, (day, n) => {
        const later = monthsAfter(day, n);
        const count = (one: Day) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(count(later) - count(day)).toBe(n);
        const date = Number(day.slice(8));
        const last = addDays(monthsAfter(`${day.slice(0, 8)}01`, n + 1), -1);
        expect(Number(later.slice(8))).toBe(Math.min(date, Number(last.slice(8))));
        expect(monthsAfter(addDays(day, 1), n) >= later).toBe(true);
      }),
      runs("months after"),
    );
  });
});

describe("what comes next", () => {
  it("X14: is the first occasion, due from the day she was handed over and late when she has waited for long", () => {
    const at = (today: Day) => nextOccasion({ windows: yearly, interviews: [], since: "2026-11-20" }, today);
    expect(at("2026-11-20")).toMatchObject({ occasion: 1, standing: "due", from: "2026-11-20" });
    expect(at(addDays("2026-11-20", firstWithinDays))).toMatchObject({ standing: "due" });
    expect(at(addDays("2026-11-20", firstWithinDays + 1))).toMatchObject({ standing: "late" });
  });

  it("X14: is later, soon, due and late as its window comes and goes, counted from the occasion before or the first", () => {
    const second = { windows: yearly, interviews: [held(1, "2026-01-31")], since: "2026-01-05" };
    const at = (today: Day) => nextOccasion(second, today)?.standing;
    expect(windowOf(2, { ...second, held: second.interviews })).toEqual({ from: "2026-11-30", to: "2027-03-31" });
    expect([at(addDays("2026-11-30", -soonDays - 1)), at(addDays("2026-11-30", -soonDays))]).toEqual(["later", "soon"]);
    expect([at("2026-11-29"), at("2026-11-30"), at("2027-03-31"), at("2027-04-01")]).toEqual([
      ...["soon", "due", "due", "late"],
    ]);
    const third = { ...second, interviews: [held(1, "2026-01-31"), held(2, "2027-01-15")] };
    expect(nextOccasion(third, "2027-02-01")).toMatchObject({ occasion: 3, from: "2027-11-30", to: "2028-03-31" });
    expect(nextOccasion({ ...third, interviews: [...third.interviews, held(3, "2028-01-10")] }, "2028-02-01")).toBe(
      null,
    );
  });

  it("X14: is what is booked, and waits for somebody to say how it went when its day has been", () => {
    const booked: Interview = { occasion: 2, day: "2026-12-01", state: "booked" };
    const given = { windows: yearly, interviews: [held(1, "2026-01-31"), booked], since: "2026-01-05" };
    expect(nextOccasion(given, "2026-12-01")).toMatchObject({ standing: "booked", day: "2026-12-01" });
    expect(nextOccasion(given, "2026-12-02")).toMatchObject({ standing: "unsettled", day: "2026-12-01" });
  });

  it("X14: is proposed on a working day of its window while one is left, week 53 and turns of the year too", () => {
    fc.assert(
      fc.property(windows, days, fc.nat({ max: 4 }), fc.nat({ max: 4000 }), (all, since, met, after) => {
        const interviews = Array.from({ length: met }, (_, at) => held(at + 1, addDays(since, at * 300)));
        const today = addDays(since, after);
        const next = nextOccasion({ windows: all, interviews, since }, today);
        expect(next === null).toBe(met > all.length);
        if (!next) return;
        expect(next.occasion).toBe(met + 1);
        expect(next.from <= next.to).toBe(true);
        expect(workingDayFrom(next.day)).toBe(next.day);
        expect(next.day > today || next.day >= next.from).toBe(true);
        const first = next.from > today ? next.from : addDays(today, 1);
        if (workingDayFrom(first) <= next.to) {
          expect(next.day >= next.from && next.day <= next.to).toBe(true);
        }
        expect(isoWeek(next.day).week).toBeLessThanOrEqual(53);
      }),
      runs("next occasions"),
    );
    const inWeek53 = nextOccasion({ windows: [], interviews: [], since: "2026-12-28" }, "2026-12-28");
    expect(isoWeek("2026-12-31")).toEqual({ year: 2026, week: 53 });
    expect(inWeek53?.day.slice(0, 7)).toBe("2027-01");
  });
});

describe("where somebody stands in the list", () => {
  const next = nextOccasion({ windows: yearly, interviews: [], since: "2026-11-20" }, "2026-11-22");
  const one = { state: "in" as const, pausedUntil: null, mayMessage: true, next };
  const place = (more: Partial<Parameters<typeof placeOf>[0]>) => placeOf({ ...one, ...more }, "2026-11-22");

  it("X15: who may get no message is to be called, before all others", () => {
    expect(place({ mayMessage: false })).toBe("call");
    expect(place({})).toBe("todo");
  });

  it("X15: who pauses, has dropped out, stopped or been erased is not sought; a pause that is over is something to do", () => {
    expect(place({ state: "paused", pausedUntil: "2026-11-22" })).toBe("paused");
    expect(place({ state: "paused", pausedUntil: "2026-11-21" })).toBe("todo");
    expect(place({ state: "dropped-out" })).toBe("over");
    expect(place({ state: "stopped", mayMessage: false })).toBe("over");
    expect(place({ state: "erased" })).toBe("over");
    expect(place({ next: null })).toBe("over");
    expect(place({ next: next && { ...next, standing: "later" } })).toBe("later");
    expect(place({ next: next && { ...next, standing: "booked" } })).toBe("later");
    expect(place({ next: next && { ...next, standing: "unsettled" } })).toBe("todo");
  });

  it("X15: what is most pressing comes first, and of the same what has waited longest", () => {
    const of = (standing: "late" | "due" | "soon", to: Day) => ({ next: next && { ...next, standing, to } });
    const sorted = byUrgency([
      of("soon", "2026-01-01"),
      of("due", "2026-02-02"),
      of("late", "2026-03-03"),
      of("due", "2026-01-05"),
    ]);
    expect(sorted.map((line) => line.next?.to)).toEqual(["2026-03-03", "2026-01-05", "2026-02-02", "2026-01-01"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minuteOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf, daysBetween, monthOf } from "#app/core/day.ts";
import { daysOf, type Nth, nthOf, type Recurrence, timesOn, type Weekday, weekdayOf } from "#app/core/recurrence.ts";

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2024-01-01", n));
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    unit: fc.constantFrom("week" as const, "month" as const),
    every: fc.integer({ min: 1, max: 6 }),
    nth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    startsOn: day,
    days: fc.integer({ min: 0, max: 1200 }),
  })
  .map(({ unit, nth, weekday, startsOn, days, every }) => ({
    ...(unit === "week" ? { unit, nth: null } : { unit, nth: nth as Nth }),
    every,
    weekday: weekday as Weekday,
    startsOn,
    endsOn: addDays(startsOn, days),
  }));
const months = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + monthOf(to) - monthOf(from);

describe("recurrence", () => {
  it("comes on the last Tuesday of each month, over new year and without July", () => {
    const lastTuesday = { unit: "month", nth: 5, weekday: 2, every: 1 } as const;
    expect(daysOf({ ...lastTuesday, startsOn: "2026-11-01", endsOn: "2027-02-28" })).toEqual([
      "2026-11-24",
      "2026-12-29",
      "2027-01-26",
      "2027-02-23",
    ]);
    expect(daysOf({ ...lastTuesday, startsOn: "2027-06-01", endsOn: "2027-08-31" }, [7])).toEqual([
      "2027-06-29",
      "2027-08-31",
    ]);
  });

  it("comes every other Thursday, over week 53", () => {
    const every = { unit: "week", nth: null, weekday: 4, every: 2 } as const;
    expect(daysOf({ ...every, startsOn: "2026-12-15", endsOn: "2027-01-31" })).toEqual([
      "2026-12-17",
      "2026-12-31",
      "2027-01-14",
      "2027-01-28",
    ]);
    // Its week is the one in which it starts, also when the weekday of that has been.
    expect(daysOf({ ...every, startsOn: "2026-12-18", endsOn: "2027-01-10" })).toEqual(["2026-12-31"]);
  });

  it("comes only on its weekday, within its days, in its weeks or months, once in each, and in no pause", () => {
    fc.assert(
      fc.property(recurrence, fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }), (of, pauses) => {
        const found = daysOf(of, pauses);
        expect(found).toEqual([...new Set(found)].sort());
        for (const one of found) {
          expect(weekdayOf(one)).toBe(of.weekday);
          expect(one >= of.startsOn && one <= of.endsOn).toBe(true);
          expect(pauses).not.toContain(monthOf(one));
          if (of.unit === "month") {
            expect(months(of.startsOn, one) % of.every).toBe(0);
            if (of.nth === 5) expect(nthOf(one)).toBe(5);
            else expect(Math.ceil(Number(one.slice(8)) / 7)).toBe(of.nth);
          } else {
            const monday = addDays(of.startsOn, 1 - weekdayOf(of.startsOn));
            expect(Math.floor(daysBetween(monday, one) / 7) % of.every).toBe(0);
          }
        }
        // None is lost: every day that is like those is among them.
        for (let one = of.startsOn; one <= of.endsOn; one = addDays(one, 1)) {
          if (found.includes(one) || weekdayOf(one) !== of.weekday || pauses.includes(monthOf(one))) continue;
          const monday = addDays(of.startsOn, 1 - weekdayOf(of.startsOn));
          const inWeek = of.unit === "week" && Math.floor(daysBetween(monday, one) / 7) % of.every === 0;
          const rightNth = of.nth === 5 ? nthOf(one) === 5 : Math.ceil(Number(one.slice(8)) / 7) === of.nth;
          expect(inWeek || (of.unit === "month" && months(of.startsOn, one) % of.every === 0 && rightNth)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("begins when clocks show the agreed hour, on both sides of a change, and lasts as long", () => {
    for (const one of ["2027-03-27", "2027-03-28", "2027-03-29", "2026-10-24", "2026-10-25", "2026-10-26"]) {
      const { startsAt, endsAt } = timesOn(one, { fromMinute: 540, minutes: 90 });
      expect([dayOf(startsAt), minuteOf(startsAt), minuteOf(endsAt)]).toEqual([one, 540, 630]);
      const early = timesOn(one, { fromMinute: 150, minutes: 30 });
      expect(early.endsAt.getTime() - early.startsAt.getTime()).toBe(1_800_000);
    }
  });

  it("says of a day which of its weekday it is, the last one as the last", () => {
    expect([nthOf("2026-11-03"), nthOf("2026-11-17"), nthOf("2026-11-24")]).toEqual([1, 3, 5]);
    // A month with five Tuesdays.
    expect([nthOf("2026-12-22"), nthOf("2026-12-29")]).toEqual([4, 5]);
  });
});

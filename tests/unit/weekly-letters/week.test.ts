import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { addDays, dayOf, isoWeek } from "#app/core/day.ts";
import { endOfWeek, runsOn, weekOf, weekToOrder } from "#app/features/weekly-letters/rules/week.ts";

const aMinute = 60_000;

describe("the week that letters are of", () => {
  it.each([
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    // Week 53 goes over into the year after.
    ["2026-12-31", "2026-12-28"],
    ["2027-01-03", "2026-12-28"],
    ["2027-01-04", "2027-01-04"],
  ])("of %s it begins on %s", (day, monday) => {
    expect(weekOf(day)).toBe(monday);
    expect(isoWeek(monday)).toEqual(isoWeek(day));
    expect(endOfWeek(monday)).toBe(addDays(monday, 6));
  });

  // A winter's Monday, those after summer time begins and ends, and that of week 53.
  it.each([
    ["2026-11-23", "2026-11-23T06:00:00Z"],
    ["2026-03-30", "2026-03-30T05:00:00Z"],
    ["2026-10-26", "2026-10-26T06:00:00Z"],
    ["2026-12-28", "2026-12-28T06:00:00Z"],
  ])("O9: that of %s is ordered from %s on, and until Wednesday is over", (monday, from) => {
    const seven = new Date(from);
    expect(weekToOrder(new Date(seven.getTime() - 1))).toBeNull();
    expect(weekToOrder(seven)).toBe(monday);
    const over = momentOf(addDays(monday, 3), 0);
    expect(weekToOrder(new Date(over.getTime() - 1))).toBe(monday);
    expect(weekToOrder(over)).toBeNull();
  });

  it("O9: at any moment it is the week of the day, or none, and whoever asks every minute is told of each week", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }), (now) => {
        const week = weekToOrder(now);
        if (week !== null) expect(week).toBe(weekOf(dayOf(now)));
        const monday = weekOf(dayOf(now));
        expect(weekToOrder(new Date(momentOf(monday, 7 * 60).getTime() + aMinute))).toBe(monday);
      }),
    );
  });
});

describe("a programme", () => {
  const programme = { startsOn: "2026-01-10", endsOn: "2026-12-01", pauseMonths: [7, 8] };

  it.each([
    ["2026-01-09", false],
    ["2026-01-10", true],
    ["2026-06-29", true],
    ["2026-07-06", false],
    ["2026-08-31", false],
    ["2026-09-01", true],
    ["2026-12-01", true],
    ["2026-12-02", false],
  ])("O10: is one of which something is said on %s: %s", (day, runs) => {
    expect(runsOn(programme, day)).toBe(runs);
  });
});

import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { easterOf, holidayOn, isWeekend, workingDayFrom } from "#app/core/holidays.ts";

/** As printed calendars have them: Easter Sunday, Midsummer's Day, All Saints' Day. */
const printed = {
  2026: ["2026-04-05", "2026-06-20", "2026-10-31"],
  2027: ["2027-03-28", "2027-06-26", "2027-11-06"],
  2028: ["2028-04-16", "2028-06-24", "2028-11-04"],
  2029: ["2029-04-01", "2029-06-23", "2029-11-03"],
  2030: ["2030-04-21", "2030-06-22", "2030-11-02"],
} as const;

describe("Swedish holidays", () => {
  it.each(Object.entries(printed))("those that move, %s", (year, [easter, midsummer, allSaints]) => {
    expect(easterOf(Number(year))).toBe(easter);
    expect([-3, -2, -1, 0, 1, 39, 49].map((n) => holidayOn(addDays(easter, n)))).toEqual([
      "maundy-thursday",
      "good-friday",
      "easter-eve",
      "easter",
      "easter-monday",
      "ascension",
      "whitsun",
    ]);
    expect([-1, 0].map((n) => holidayOn(addDays(midsummer, n)))).toEqual(["midsummer-eve", "midsummer"]);
    expect([-1, 0].map((n) => holidayOn(addDays(allSaints, n)))).toEqual(["all-saints-eve", "all-saints"]);
  });

  it("those that have their date", () => {
    const dates = ["01-01", "01-05", "01-06", "04-30", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];
    expect(dates.map((date) => holidayOn(`2027-${date}`))).toEqual([
      "new-year",
      "epiphany-eve",
      "epiphany",
      "walpurgis",
      "may-day",
      "national-day",
      "christmas-eve",
      "christmas",
      "boxing-day",
      "new-years-eve",
    ]);
  });

  it("are twenty-one in a year, and the other days are none", () => {
    for (const year of [2026, 2027, 2029, 2030]) {
      const days = Array.from({ length: 365 }, (_, n) => addDays(`${year}-01-01`, n));
      expect(
        days.filter((day) => holidayOn(day) !== null),
        String(year),
      ).toHaveLength(21);
    }
    expect(holidayOn("2027-03-08")).toBeNull();
  });

  it("the first day on which offices are open is neither a weekend, a holiday nor an eve", () => {
    expect(["2027-03-08", "2027-03-13", "2027-03-25", "2026-12-24"].map(workingDayFrom)).toEqual([
      ...["2027-03-08", "2027-03-15", "2027-03-30", "2026-12-28"],
    ]);
  });

  it("weekends are Saturdays and Sundays", () => {
    const week = Array.from({ length: 7 }, (_, n) => addDays("2027-03-08", n));
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});

import { describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { easterOf, freeOn, holidayOn, isWeekend, workedEveOn, workingDayFrom } from "#app/core/holidays.ts";

/** As printed calendars have them: Easter Sunday, Midsummer's Day, All Saints' Day. */
const printed = {
  2026: ["2026-04-05", "2026-06-20", "2026-10-31"],
  2027: ["2027-03-28", "2027-06-26", "2027-11-06"],
  2028: ["2028-04-16", "2028-06-24", "2028-11-04"],
  2029: ["2029-04-01", "2029-06-23", "2029-11-03"],
  2030: ["2030-04-21", "2030-06-22", "2030-11-02"],
} as const;

const daysIn = (year: number) =>
  Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) => day.startsWith(String(year)));

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

  /** Public holidays and eves on which people are free, as almanacs have them; in the order of the year, without those that have their date. */
  it.each([
    [2025, "04-18 04-19 04-20 04-21 05-29 06-08 06-20 06-21 11-01"],
    [2026, "04-03 04-04 04-05 04-06 05-14 05-24 06-19 06-20 10-31"],
    [2027, "03-26 03-27 03-28 03-29 05-06 05-16 06-25 06-26 11-06"],
    [2028, "04-14 04-15 04-16 04-17 05-25 06-04 06-23 06-24 11-04"],
  ])("people are free on them, and on four eves, %i", (year, moving) => {
    const fixed = "01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31";
    expect(daysIn(year).filter((day) => freeOn(day) !== null)).toEqual(
      `${fixed} ${moving}`
        .split(" ")
        .map((day) => `${year}-${day}`)
        .sort(),
    );
  });

  it.each([
    [2025, "01-05 04-17 04-30 05-28 10-31"],
    [2026, "01-05 04-02 04-30 05-13 10-30"],
    [2027, "01-05 03-25 04-30 05-05 11-05"],
    [2028, "01-05 04-13 04-30 05-24 11-03"],
  ])("the other eves are worked, %i", (year, eves) => {
    expect(daysIn(year).filter((day) => workedEveOn(day) !== null)).toEqual(
      eves.split(" ").map((day) => `${year}-${day}`),
    );
  });

  it("of every year from 1970 to 2100, each on its weekday, and no day both free and worked", () => {
    const weekdays = {
      "maundy-thursday": 4,
      "good-friday": 5,
      "easter-eve": 6,
      easter: 0,
      "easter-monday": 1,
      ascension: 4,
      "ascension-eve": 3,
      whitsun: 0,
      "midsummer-eve": 5,
      midsummer: 6,
      "all-saints-eve": 5,
      "all-saints": 6,
    } as Readonly<Record<string, number>>;
    for (let year = 1970; year <= 2100; year += 1) {
      const named = daysIn(year).flatMap((day) => {
        const [free, worked] = [freeOn(day), workedEveOn(day)];
        if (free !== null) expect(worked, day).toBeNull();
        const name = free ?? worked;
        if (name !== null && name in weekdays)
          expect(new Date(`${day}T00:00:00Z`).getUTCDay(), day).toBe(weekdays[name]);
        return name === null ? [] : [name];
      });
      expect(new Set(named).size, String(year)).toBe(named.length);
      // Two fall on one day at times: Whitsun on the National Day, Ascension on May Day and its eve on Walpurgis.
      expect(named.length, String(year)).toBeGreaterThanOrEqual(20);
      expect(named.length, String(year)).toBeLessThanOrEqual(22);
    }
  });

  it("weekends are Saturdays and Sundays", () => {
    const week = Array.from({ length: 7 }, (_, n) => addDays("2027-03-08", n));
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});

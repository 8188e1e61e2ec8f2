import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateToDay,
  dayOf,
  daysBetween,
  dayToDate,
  isDay,
  isoWeek,
  monthOf,
  startOfDay,
} from "#app/core/day.ts";

const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays("1950-01-01", n));

describe("day", () => {
  it("knows the days that exist", () => {
    for (const day of ["2026-11-22", "2028-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])
      expect(isDay(day)).toBe(true);
    for (const text of [
      "2027-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "0000-01-01",
      "0050-01-01",
      "9999-12-31",
      "2026-11-22T00:00",
      "2026-11-22\n",
      "",
      "２０２６-11-22",
    ])
      expect(isDay(text), text).toBe(false);
  });

  it("finds any text that is no day without throwing", () => {
    fc.assert(fc.property(fc.string(), (text) => !isDay(text) || dateToDay(dayToDate(text)) === text));
  });

  it("takes the day from Stockholm's clock, not from UTC's", () => {
    expect(dayOf(new Date("2026-11-22T22:59:59Z"))).toBe("2026-11-22");
    expect(dayOf(new Date("2026-11-22T23:00:00Z"))).toBe("2026-11-23");
    expect(dayOf(new Date("2026-07-01T21:59:59Z"))).toBe("2026-07-01");
    expect(dayOf(new Date("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
  });

  it("begins days right when summer time begins and ends", () => {
    expect(startOfDay("2026-10-25").toISOString()).toBe("2026-10-24T22:00:00.000Z");
    expect(startOfDay("2026-10-26").toISOString()).toBe("2026-10-25T23:00:00.000Z");
    expect(startOfDay("2027-03-28").toISOString()).toBe("2027-03-27T23:00:00.000Z");
    expect(startOfDay("2027-03-29").toISOString()).toBe("2027-03-28T22:00:00.000Z");
  });

  it("holds a day from its first to its last millisecond", () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOfDay(day);
        expect(dayOf(start)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });

  it("counts days there and back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(dateToDay(dayToDate(day))).toBe(day);
      }),
    );
    expect(monthOf("2026-07-31")).toBe(7);
  });

  it("numbers weeks as Swedish calendars do", () => {
    expect(isoWeek("2026-11-22")).toEqual({ year: 2026, week: 47 });
    expect(isoWeek("2026-12-28")).toEqual({ year: 2026, week: 53 });
    expect(isoWeek("2027-01-03")).toEqual({ year: 2026, week: 53 });
    expect(isoWeek("2027-01-04")).toEqual({ year: 2027, week: 1 });
    expect(isoWeek("2024-12-30")).toEqual({ year: 2025, week: 1 });
    expect(isoWeek("2021-01-03")).toEqual({ year: 2020, week: 53 });
  });

  it("changes week on Mondays only, by one, or to 1 after 52 or 53", () => {
    fc.assert(
      fc.property(days, (day) => {
        const [today, tomorrow] = [isoWeek(day), isoWeek(addDays(day, 1))];
        const isMonday = dayToDate(addDays(day, 1)).getUTCDay() === 1;
        if (isMonday && tomorrow.week === 1) {
          expect(tomorrow.year).toBe(today.year + 1);
          expect([52, 53]).toContain(today.week);
        } else {
          expect(tomorrow).toEqual({ year: today.year, week: today.week + (isMonday ? 1 : 0) });
        }
      }),
    );
  });
});

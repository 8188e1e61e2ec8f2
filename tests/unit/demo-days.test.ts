import { describe, expect, test } from "vitest";
import { daysBetween } from "#app/core/day.ts";
import { dayAt, demoContent, isWorkingDay } from "#prisma/seed/content/index.ts";

const TODAYS = ["2026-01-01", "2026-01-07", "2026-06-19", "2026-07-15", "2026-11-22", "2027-08-02", "2028-02-29"];
/** Every day near today, where the sides must not be mixed up; every fifth far away. */
const OFFSETS = Array.from({ length: 1001 }, (_, at) => at - 500).filter((n) => Math.abs(n) <= 25 || n % 5 === 0);

describe("dayAt", () => {
  test.each(TODAYS)(
    "from %s: working days outside July, never going backwards, on the right side of today",
    (today) => {
      let before = "";
      for (const offset of OFFSETS) {
        const day = dayAt(today, offset);
        expect(isWorkingDay(day)).toBe(true);
        expect(day.slice(5, 7)).not.toBe("07");
        expect(day >= before).toBe(true);
        expect(offset < 0 ? day < today : day >= today).toBe(true);
        before = day;
      }
    },
  );

  test("a few of the cycles' days lie around New Year, not many", () => {
    const days = demoContent.cycles.flatMap((cycle) => [
      dayAt("2026-11-22", cycle.startOffset),
      dayAt("2026-11-22", cycle.endOffset),
    ]);
    const near = days.filter((day) => /-12-(2\d|3\d)$|-01-0[1-8]$/.test(day)).length;
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(days.length / 12);
  });

  test("the programme is about one and a half years old, whatever the day", () => {
    for (const today of TODAYS) {
      const days = daysBetween(dayAt(today, demoContent.programme.startsOffset), today);
      expect(days).toBeGreaterThan(510);
      expect(days).toBeLessThan(590);
    }
  });

  test("knows the days off that move", () => {
    for (const day of ["2026-04-03", "2026-04-06", "2026-05-14", "2026-06-19", "2027-03-26", "2028-04-17"]) {
      expect([day, isWorkingDay(day)]).toEqual([day, false]);
    }
    expect(isWorkingDay("2026-04-07")).toBe(true);
  });

  test("what is not a day, and what is not a whole number, is refused", () => {
    expect(() => dayAt("i dag", 1)).toThrow(RangeError);
    expect(() => dayAt("2026-11-22", 0.5)).toThrow(RangeError);
  });
});

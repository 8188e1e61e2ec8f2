import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMinute, minuteOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf, isoWeek } from "#app/core/day.ts";
import { freeOn } from "#app/core/holidays.ts";
import { type Weekday, weekdayOf } from "#app/core/recurrence.ts";
import { decideOpened, mostTimes, type Pattern, patternOfDay } from "#app/features/interview-times/rules/pattern.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const now = new Date("2026-11-29T20:00:00Z");
const week = { weekdays: [2, 4] as const, fromMinute: 9 * 60, toMinute: 12 * 60, holidaysToo: false } as const;
const wall = (moment: Date) => `${dayOf(moment)} ${formatMinute(minuteOf(moment))}`;

function opened(pattern: Pattern, at = now) {
  const decided = decideOpened(pattern, at);
  if (!decided.ok) throw new Error(decided.code);
  return decided.value;
}

const pattern: fc.Arbitrary<Pattern> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    hours: fc.tuple(fc.integer({ min: 7 * 60, max: 20 * 60 }), fc.integer({ min: 15, max: 60 })),
    first: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 0, max: 200 }),
    holidaysToo: fc.boolean(),
  })
  .map(({ weekdays, hours: [fromMinute, minutes], first, days, holidaysToo }) => ({
    weekdays: weekdays as Weekday[],
    ...{ fromMinute, toMinute: fromMinute + minutes, holidaysToo },
    ...{ firstDay: addDays("2026-11-20", first), lastDay: addDays("2026-11-20", first + days) },
  }));

describe("times that are opened by week", () => {
  it("Z1: leave out Christmas Eve and New Year's Eve over week 53, and say so", () => {
    const { times, skipped, eves } = opened({ ...week, firstDay: "2026-12-21", lastDay: "2027-01-10" });
    expect(times.map(({ startsAt }) => wall(startsAt))).toEqual([
      "2026-12-22 09:00",
      "2026-12-29 09:00",
      "2027-01-05 09:00",
      "2027-01-07 09:00",
    ]);
    expect(isoWeek("2026-12-29")).toEqual({ year: 2026, week: 53 });
    expect(skipped).toEqual([
      { day: "2026-12-24", holiday: "christmas-eve" },
      { day: "2026-12-31", holiday: "new-years-eve" },
    ]);
    expect(eves).toEqual([{ day: "2027-01-05", eve: "epiphany-eve" }]);
  });

  it("Z1: are opened on holidays too when that is said, and then they are warned of", () => {
    const all = opened({ ...week, firstDay: "2026-12-21", lastDay: "2027-01-03", holidaysToo: true });
    expect([all.times.length, all.skipped]).toEqual([4, []]);
    expect(all.eves.map(({ eve }) => eve)).toEqual(["christmas-eve", "new-years-eve"]);
    const day = opened(patternOfDay("2026-12-24", { fromMinute: 600, toMinute: 720 }));
    expect([day.times.length, day.eves[0]?.eve]).toEqual([1, "christmas-eve"]);
  });

  it("Z1: lie at the same hours by Stockholm's clock, whatever it does meanwhile", () => {
    for (const [firstDay, lastDay] of [
      ["2027-03-22", "2027-04-04"],
      ["2026-10-19", "2026-11-01"],
    ] as const) {
      const { times } = opened(
        { ...week, weekdays: [1, 2, 3, 7], firstDay, lastDay },
        new Date("2026-01-01T00:00:00Z"),
      );
      expect(times.length).toBeGreaterThan(4);
      for (const { startsAt, endsAt } of times)
        expect([wall(startsAt).slice(11), wall(endsAt).slice(11)]).toEqual(["09:00", "12:00"]);
    }
  });

  it("Z1: are all there are: on their weekdays, within their days, to come, and never on a day that is left out", () => {
    fc.assert(
      fc.property(pattern, (asked) => {
        const decided = decideOpened(asked, now);
        const days: Day[] = [];
        for (let day = asked.firstDay; day <= asked.lastDay; day = addDays(day, 1))
          if (asked.weekdays.includes(weekdayOf(day)) && day > "2026-11-29") days.push(day);
        const wanted = days.filter((day) => asked.holidaysToo || freeOn(day) === null);
        if (!decided.ok) {
          expect(decided.code).toBe(wanted.length === 0 ? "interview-time.none" : "interview-time.too-many");
          return;
        }
        const { times, skipped } = decided.value;
        expect(times.map(({ startsAt }) => dayOf(startsAt))).toEqual(wanted);
        expect(times.length).toBeLessThanOrEqual(mostTimes);
        expect([...wanted, ...skipped.map(({ day }) => day)].sort()).toEqual(days);
        for (const { startsAt, endsAt } of times) {
          expect([minuteOf(startsAt), minuteOf(endsAt)]).toEqual([asked.fromMinute, asked.toMinute]);
          expect(startsAt > now).toBe(true);
        }
      }),
      { numRuns: rounds(1000, "patterns"), seed: seed() },
    );
  });

  it.each([
    ["interview-time.hours-order", { fromMinute: 720, toMinute: 720 }],
    ["interview-time.hours-outside", { fromMinute: 6 * 60 + 59 }],
    ["interview-time.hours-outside", { toMinute: 21 * 60 + 1 }],
    ["interview-time.hours-short", { fromMinute: 540, toMinute: 554 }],
    ["interview-time.none", { weekdays: [] }],
    ["interview-time.days-order", { lastDay: "2026-12-20" }],
    ["interview-time.days-many", { lastDay: "2027-12-22" }],
    ["interview-time.none", { firstDay: "2026-11-16", lastDay: "2026-11-29" }],
    ["interview-time.none", { firstDay: "2026-12-24", lastDay: "2026-12-24" }],
    ["interview-time.too-many", { weekdays: [1, 2, 3, 4, 5], lastDay: "2027-12-01" }],
  ] satisfies [string, Partial<Pattern>][])("Z1: says no: %s", (code, change) => {
    expect(decideOpened({ ...week, firstDay: "2026-12-21", lastDay: "2027-01-10", ...change }, now)).toMatchObject({
      ok: false,
      code,
    });
  });
});

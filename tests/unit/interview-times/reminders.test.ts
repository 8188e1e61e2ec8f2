import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { addDays } from "#app/core/day.ts";
import { remindersOf } from "#app/features/interview-times/rules/reminders.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

/** What a clock on a wall in Stockholm shows, asked in another way than the rule does. */
const wall = (moment: Date) => moment.toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" }).slice(0, 16);
const long = new Date("2026-01-01T00:00:00Z");
const reminded = (day: string, time: string, now = long) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return remindersOf(momentOf(day, hours * 60 + minutes), now).map(({ kind, at }) => `${kind} ${wall(at)}`);
};

describe("when somebody is reminded", () => {
  it.each([
    ["2026-12-01", "14:00", "2026-11-29 14:00", "2026-12-01 12:00"],
    ["2026-12-01", "09:00", "2026-11-29 09:00", "2026-12-01 07:00"],
    ["2026-12-01", "08:45", "2026-11-29 08:45", "2026-11-30 19:00"],
    ["2026-12-01", "07:00", "2026-11-29 07:00", "2026-11-30 19:00"],
    ["2026-12-01", "19:45", "2026-11-29 19:45", "2026-12-01 17:45"],
    ["2026-12-01", "20:00", "2026-11-29 19:00", "2026-12-01 18:00"],
    // The clock changes meanwhile: two days before is by the clock on the wall, an hour more or less by others.
    ["2027-03-29", "14:00", "2027-03-27 14:00", "2027-03-29 12:00"],
    ["2026-10-26", "08:00", "2026-10-24 08:00", "2026-10-25 19:00"],
    ["2026-10-25", "08:00", "2026-10-23 08:00", "2026-10-24 19:00"],
    ["2027-01-01", "08:00", "2026-12-30 08:00", "2026-12-31 19:00"],
  ])("Z4: of %s at %s: %s and %s", (day, time, twoDays, twoHours) => {
    expect(reminded(day, time)).toEqual([`two-days ${twoDays}`, `two-hours ${twoHours}`]);
  });

  it("Z4: not of what has been: who books late gets the one that is left, or none", () => {
    expect(reminded("2026-12-01", "14:00", momentOf("2026-11-29", 14 * 60))).toHaveLength(2);
    expect(reminded("2026-12-01", "14:00", momentOf("2026-11-29", 14 * 60 + 1))).toEqual([
      "two-hours 2026-12-01 12:00",
    ]);
    expect(reminded("2026-12-01", "08:00", momentOf("2026-11-30", 19 * 60 + 1))).toEqual([]);
  });

  it("Z4: never in the night, never twice at a moment, and before it begins", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2026-01-05", n));
    const quarters = fc.integer({ min: 28, max: 84 }).map((n) => n * 15);
    fc.assert(
      fc.property(day, quarters, fc.integer({ min: 0, max: 5000 }), (on, minute, before) => {
        const startsAt = momentOf(on, minute);
        const now = new Date(startsAt.getTime() - before * 60_000);
        const reminders = remindersOf(startsAt, now);
        const moments = reminders.map(({ at }) => at.getTime());
        expect(new Set(moments).size).toBe(moments.length);
        expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
        for (const { kind, at } of reminders) {
          const time = wall(at).slice(11);
          expect(time >= "07:00" && time < "20:00", wall(at)).toBe(true);
          expect(at >= now && at < startsAt).toBe(true);
          const hours = (startsAt.getTime() - at.getTime()) / 3_600_000;
          expect(hours).toBeGreaterThanOrEqual(kind === "two-days" ? 47 : 2);
          // From seven in the evening to a quarter to nine, in the night that has an hour more.
          expect(hours).toBeLessThanOrEqual(kind === "two-days" ? 51 : 14.75);
        }
      }),
      { numRuns: rounds(2000, "reminders"), seed: seed() },
    );
  });
});

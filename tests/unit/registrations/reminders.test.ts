import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMinute, minuteOf, momentOf } from "#app/core/clock.ts";
import { addDays, dayOf } from "#app/core/day.ts";
import { type Reminded, remindersDue, reminderTimes } from "#app/features/registrations/rules/reminders.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const gathering = (firstDay: string, more: Partial<Reminded> = {}): Reminded => ({
  firstDay,
  fromMinute: 540,
  closesOn: addDays(firstDay, -20),
  changesUntil: addDays(firstDay, -5),
  ...more,
});
const dueAt = (firstDay: string, kind: string) => {
  const { due } = reminderTimes(gathering(firstDay)).find((one) => one.kind === kind)!;
  return [dayOf(due), formatMinute(minuteOf(due)), due.toISOString()];
};

describe("reminders", () => {
  it("B22: come at nine in Stockholm, also when clocks change between them and the day", () => {
    // Summer time begins on 28 March 2027, and ended on 25 October 2026.
    expect(dueAt("2027-03-29", "fortnight")).toEqual(["2027-03-15", "09:00", "2027-03-15T08:00:00.000Z"]);
    expect(dueAt("2027-03-29", "two-days")).toEqual(["2027-03-27", "09:00", "2027-03-27T08:00:00.000Z"]);
    expect(dueAt("2027-03-30", "two-days")).toEqual(["2027-03-28", "09:00", "2027-03-28T07:00:00.000Z"]);
    expect(dueAt("2026-10-26", "fortnight")).toEqual(["2026-10-12", "09:00", "2026-10-12T07:00:00.000Z"]);
    expect(dueAt("2026-10-27", "two-days")).toEqual(["2026-10-25", "09:00", "2026-10-25T08:00:00.000Z"]);
  });

  it("B22: each comes once, at the local hour, whenever one looks and however long nobody looked", () => {
    const changes = ["2027-03-28", "2026-10-25"];
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -16, max: 30 }),
        fc.integer({ min: 360, max: 1200 }),
        fc.array(fc.integer({ min: 15, max: 180 }), { minLength: 1, maxLength: 12 }),
        (change, offset, fromMinute, pauses) => {
          const plan = gathering(addDays(change, offset), { fromMinute });
          const sent = new Map<string, Date>();
          let now = momentOf(addDays(plan.firstDay, -25), 7 * 60);
          for (let n = 0; now < momentOf(plan.firstDay, fromMinute); n += 1) {
            for (const { kind } of remindersDue(plan, now)) if (!sent.has(kind)) sent.set(kind, now);
            now = new Date(now.getTime() + pauses[n % pauses.length]! * 60_000);
          }
          expect([...sent.keys()].toSorted()).toEqual(["fortnight", "last-change", "register-by", "two-days"]);
          const longest = Math.max(...pauses) * 60_000;
          for (const { kind, due } of reminderTimes(plan)) {
            const late = sent.get(kind)!.getTime() - due.getTime();
            expect(late).toBeGreaterThanOrEqual(0);
            expect(late).toBeLessThanOrEqual(longest);
            expect(formatMinute(minuteOf(due))).toBe("09:00");
          }
        },
      ),
      { numRuns: rounds(500, "reminders in the weeks in which clocks change"), seed: seed() },
    );
  });

  it("B22: are not sent when they are too late to be of use", () => {
    const plan = gathering("2026-12-10");
    const at = (day: string, minute = 600) => remindersDue(plan, momentOf(day, minute)).map(({ kind }) => kind);
    expect(at("2026-11-18")).toEqual(["register-by"]);
    expect(at("2026-11-21")).toEqual([]);
    expect(at("2026-11-30")).toEqual(["fortnight"]);
    expect(at("2026-12-03")).toEqual(["fortnight", "last-change"]);
    expect(at("2026-12-08")).toEqual(["two-days"]);
    expect(at("2026-12-10", 541)).toEqual([]);
  });
});

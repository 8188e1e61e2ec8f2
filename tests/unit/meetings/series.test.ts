import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minuteOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf, monthOf } from "#app/core/day.ts";
import { timesOn } from "#app/core/recurrence.ts";
import {
  changeOfSeries,
  decideDays,
  goneWithSeries,
  lastDayOffered,
  mostTimes,
  type Occurrence,
  paceOf,
  paces,
  periodOf,
  recurrenceFrom,
} from "#app/features/meetings/rules/series.ts";

const pace = fc.constantFrom(...paces);
const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays("2024-01-01", n));
const pauses = [7];
const valued = <T>(decided: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!decided.ok) throw new Error(decided.code);
  return decided.value;
};
const occurrence = (occurrenceOn: Day, more: Partial<Occurrence> = {}): Occurrence => {
  const untouched = { heldOn: occurrenceOn, moved: false, cancelled: false, hasContent: false };
  return { id: occurrenceOn, occurrenceOn, ...untouched, ...more };
};

describe("a series of meetings", () => {
  it("W1: comes on the weekday of its first day, as people would say it, and in no pause month", () => {
    const monthly = recurrenceFrom("month-1", "2026-11-17", "2027-08-31");
    expect(monthly).toMatchObject({ unit: "month", every: 1, nth: 3, weekday: 2 });
    expect(valued(decideDays(monthly, pauses))).toEqual([
      ...["2026-11-17", "2026-12-15", "2027-01-19", "2027-02-16", "2027-03-16", "2027-04-20", "2027-05-18"],
      ...["2027-06-15", "2027-08-17"],
    ]);
    expect(recurrenceFrom("month-2", "2026-12-29", "2027-12-31")).toMatchObject({ nth: 5, every: 2 });
    expect(recurrenceFrom("week-2", "2026-11-26", "2027-12-31")).toMatchObject({ unit: "week", nth: null, every: 2 });
    for (const one of paces) expect(paceOf(recurrenceFrom(one, "2026-11-24", "2026-11-24"))).toBe(one);
  });

  it("W1: has at most sixty meetings, and a day at least", () => {
    const weekly = (weeks: number) => recurrenceFrom("week-1", "2026-01-05", addDays("2026-01-05", 7 * weeks));
    expect(valued(decideDays(weekly(mostTimes - 1), []))).toHaveLength(mostTimes);
    expect(decideDays(weekly(mostTimes), [])).toMatchObject({ code: "series.too-many", data: { n: 61, most: 60 } });
    expect(decideDays(recurrenceFrom("week-1", "2026-07-06", "2026-07-31"), pauses)).toMatchObject({
      code: "series.no-day",
    });
    expect(decideDays(recurrenceFrom("week-1", "2026-07-06", "2026-07-05"), [])).toMatchObject({
      code: "series.ends-before",
    });
    expect(lastDayOffered("2026-11-22", "2027-03-01")).toBe("2027-03-01");
    expect(lastDayOffered("2026-11-22", "2029-03-01")).toBe("2027-11-22");
    expect(lastDayOffered("2026-11-22", "2026-11-21")).toBe("2027-11-22");
  });

  it("W1: over three years each is at the agreed hour by Stockholm's clock", () => {
    fc.assert(
      fc.property(pace, day, fc.integer({ min: 240, max: 1200 }), (of, startsOn, fromMinute) => {
        const decided = decideDays(
          recurrenceFrom(of, startsOn, addDays(startsOn, of === "week-1" ? 400 : 1095)),
          pauses,
        );
        for (const on of decided.ok ? decided.value : []) {
          const { startsAt, endsAt } = timesOn(on, { fromMinute, minutes: 150 });
          expect([dayOf(startsAt), minuteOf(startsAt)]).toEqual([on, fromMinute]);
          expect(endsAt.getTime() - startsAt.getTime()).toBe(150 * 60_000);
          expect(monthOf(on)).not.toBe(7);
        }
      }),
    );
  });

  it("W1: says the same wherever the server believes that it is", { timeout: 60_000 }, () => {
    const file = (path: string) => JSON.stringify(fileURLToPath(new URL(`../../../app/${path}`, import.meta.url)));
    const program = `const { decideDays, recurrenceFrom, changeOfSeries } = await import(${file("features/meetings/rules/series.ts")});
      const { timesOn } = await import(${file("core/recurrence.ts")});
      const days = decideDays(recurrenceFrom("month-1", "2026-09-29", "2029-09-30"), [7]).value;
      const all = days.map((on) => ({ id: on, occurrenceOn: on, heldOn: on, moved: false, cancelled: false, hasContent: on === "2027-03-30" }));
      const anew = decideDays(recurrenceFrom("week-3", "2027-01-28", "2028-06-30"), [7]).value;
      const changed = changeOfSeries({ occurrences: all, from: all[4], days: anew, unit: "week", today: "2026-10-01" });
      const at = days.map((on) => timesOn(on, { fromMinute: 150, minutes: 120 }));
      console.log(JSON.stringify([new Date(0).getHours(), days, changed, at]));`;
    const said = ["UTC", "Europe/Stockholm", "America/New_York"].map((TZ) => {
      const args = ["--input-type=module", "--eval", program];
      return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: "utf8" }));
    });
    // The first number shows that each did believe so.
    expect(said.map(([hour]) => hour)).toEqual([0, 1, 19]);
    expect(said[1].slice(1)).toEqual(said[0].slice(1));
    expect(said[2].slice(1)).toEqual(said[0].slice(1));
    expect(said[0][1]).toHaveLength(34);
  });
});

describe("a series that is changed from one of its meetings on", () => {
  const days: readonly [Day, ...Day[]] = ["2027-01-13", "2027-02-10", "2027-03-10", "2027-04-14", "2027-05-12"];
  const january = occurrence("2027-01-26", { hasContent: true });
  const occurrences = [
    occurrence("2026-12-29"),
    january,
    occurrence("2027-02-23"),
    occurrence("2027-03-30", { hasContent: true }),
    occurrence("2027-04-27", { cancelled: true }),
    occurrence("2027-05-25", { moved: true, heldOn: "2027-06-01" }),
  ];
  const change = (more: object = {}) =>
    changeOfSeries({ occurrences, from: january, days, unit: "month", today: "2026-11-22", ...more });

  it("W3: keeps what somebody has moved, cancelled or written in, and leaves out the months of those", () => {
    expect(change()).toEqual({
      ok: true,
      value: {
        first: "2027-01-13",
        keep: ["2027-03-30", "2027-04-27", "2027-05-25"],
        remove: ["2027-02-23"],
        add: ["2027-02-10"],
      },
    });
  });

  it("W3: is changed from what is to come, to a day to come on which it has no other meeting", () => {
    expect(change({ today: "2027-01-27" })).toMatchObject({ code: "series.is-past" });
    expect(change({ today: "2027-01-14" })).toMatchObject({ code: "series.is-past" });
    expect(change({ days: ["2027-03-30"] })).toMatchObject({ code: "series.day-taken" });
  });

  const fate = fc.record({
    moved: fc.boolean(),
    cancelled: fc.boolean(),
    hasContent: fc.boolean(),
    by: fc.integer({ min: -9, max: 9 }),
  });

  it("W3: over three years and any changes loses nothing that has content, and doubles no day", () => {
    const step = fc.record({ at: fc.nat(), pace, by: fc.integer({ min: -6, max: 40 }), fates: fc.array(fate) });
    fc.assert(
      fc.property(day, pace, fc.array(step, { minLength: 1, maxLength: 6 }), (startsOn, first, steps) => {
        const last = addDays(startsOn, 1095);
        const planned = decideDays(recurrenceFrom(first === "week-1" ? "week-2" : first, startsOn, last), pauses);
        let series = planned.ok ? planned.value.map((on) => occurrence(on)) : [];
        let made = series.length;
        for (const { at, pace: next, by, fates } of steps) {
          series = series.map((one, n) => ({ ...one, ...fates[n], heldOn: addDays(one.heldOn, fates[n]?.by ?? 0) }));
          const from = series[at % Math.max(1, series.length)];
          if (!from) return;
          const anew = decideDays(recurrenceFrom(next, addDays(from.heldOn, by), last), pauses);
          if (!anew.ok) continue;
          const unit = next.startsWith("week") ? "week" : "month";
          const decided = changeOfSeries({ occurrences: series, from, days: anew.value, unit, today: "2000-01-01" });
          if (!decided.ok) continue;
          const { keep, remove, add, first: moved } = decided.value;
          const later = series.filter((one) => one !== from && one.occurrenceOn > from.occurrenceOn);
          expect([...keep, ...remove].toSorted()).toEqual(later.map(({ id }) => id).toSorted());
          for (const one of later.filter(({ hasContent, moved: was, cancelled }) => hasContent || was || cancelled)) {
            expect(keep).toContain(one.id);
          }
          const kept = later.filter(({ id }) => keep.includes(id));
          const periods = [moved, ...add].map((on) => periodOf(unit, on));
          expect(new Set(periods).size).toBe(periods.length);
          for (const one of kept)
            expect(add.map((on) => periodOf(unit, on))).not.toContain(periodOf(unit, one.occurrenceOn));
          // None is lost: each new day stands, or its month (or week) has its meeting already.
          const covered = new Set(
            [moved, ...add, ...kept.map(({ occurrenceOn }) => occurrenceOn)].map((on) => periodOf(unit, on)),
          );
          for (const on of anew.value) expect(covered).toContain(periodOf(unit, on));
          series = [
            { ...from, occurrenceOn: moved, heldOn: moved, moved: false },
            ...kept,
            ...add.map((on) => occurrence(on, { id: `${on} ${made++}` })),
          ];
          expect(new Set(series.map(({ occurrenceOn }) => occurrenceOn)).size).toBe(series.length);
        }
      }),
    );
  });

  it("W4: loses, when it ends, those after today that nobody has touched, and no others", () => {
    expect(goneWithSeries(occurrences, "2026-12-29")).toEqual(["2027-02-23"]);
    expect(goneWithSeries(occurrences, "2026-12-28")).toEqual(["2026-12-29", "2027-02-23"]);
  });
});

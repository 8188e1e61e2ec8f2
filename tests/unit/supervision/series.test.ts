import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minuteOf } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import { changeSeries, type OfSeries } from "#app/features/supervision/rules/change-series.ts";
import {
  decideSeries,
  mostOccurrences,
  occurrencesOf,
  type Pattern,
  periodOf,
} from "#app/features/supervision/rules/series.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import { overThreeYears, pattern, pauses, retold, whole } from "./three-years.ts";

const began = new Date("2026-09-30T22:00:00Z");

/** What another implementation says that clocks in Stockholm show. */
const stockholm = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});
const hourOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("a series over three years", () => {
  it("V3: comes on each of its days at the agreed local hour, none lost and none doubled, and never in a pause month", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(pattern, (one) => {
        const times = occurrencesOf(one, pauses, began);
        for (const { occurrenceOn, startsAt, endsAt } of times) {
          expect(stockholm.format(startsAt)).toBe(`${occurrenceOn} ${hourOf(one.fromMinute)}`);
          expect(endsAt.getTime() - startsAt.getTime()).toBe(one.minutes * 60_000);
          expect(pauses).not.toContain(Number(occurrenceOn.slice(5, 7)));
        }
        const days = times.map(({ occurrenceOn }) => occurrenceOn);
        expect(new Set(days).size).toBe(days.length);
        // None lost: every month, or week, that it counts has its day, but those that are pauses or outside it.
        expect(days).toEqual(whole(one));
      }),
      { numRuns: rounds(200, "series over three years"), seed: seed() },
    );
  });

  it("V3: is refused outside its programme, over midnight, without a day and with too many", () => {
    const programme = { startsOn: "2026-10-01", endsOn: "2029-09-30", pauseMonths: pauses };
    const tuesdays: Pattern = {
      ...{ unit: "month", every: 1, nth: 5, weekday: 2, fromMinute: 540, minutes: 60 },
      ...{ startsOn: "2026-10-01", endsOn: "2029-09-30" },
    };
    const decide = (more: Partial<Pattern>) => decideSeries({ ...tuesdays, ...more } as Pattern, programme, began);
    const decided = decide({});
    expect(decided.ok && decided.value.length).toBe(33);
    expect(decided.ok && decided.value.length).toBeLessThanOrEqual(mostOccurrences);
    expect(decide({ endsOn: "2026-09-30" })).toMatchObject({ code: "supervision.series-order" });
    expect(decide({ endsOn: "2029-10-01" })).toMatchObject({ code: "supervision.day-outside" });
    expect(decide({ fromMinute: 1400 })).toMatchObject({ code: "supervision.ends-after-midnight" });
    expect(decide({ endsOn: "2026-10-26" })).toMatchObject({ code: "supervision.series-empty" });
    expect(decide({ unit: "week", nth: null })).toMatchObject({
      code: "supervision.series-too-many",
      data: { most: 40 },
    });
  });
});

describe("a series that is changed", () => {
  it("V10: with moves and cancellations, has one time in each of its months or weeks, those that were kept as they were", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(overThreeYears, ({ first, second, fates, from, hours }) => {
        const sessions = retold(first, fates, began);
        const start = sessions[from % sessions.length];
        fc.pre(start !== undefined);
        if (!start) return;
        const now = addHours(start.startsAt, hours);
        const change = changeSeries(
          sessions,
          start.occurrenceOn,
          { before: first, after: second, pauseMonths: pauses },
          now,
        );
        const after = applied(sessions, change);
        // Nothing that somebody has touched, or that has been, is another now.
        for (const one of sessions)
          if (isSettled(one, now) || one.occurrenceOn < start.occurrenceOn)
            expect(after.find(({ id }) => id === one.id)).toEqual(one);
        const days = after.map(({ occurrenceOn }) => occurrenceOn);
        expect(new Set(days).size).toBe(days.length);
        // In each of the new pattern's months or weeks there is one, kept or new, and a new one is at its hour.
        const settled = new Set(sessions.filter((one) => isSettled(one, now)).map(({ id }) => id));
        const later = after.filter((one) => one.occurrenceOn > last(sessions, start));
        const inPeriod = Map.groupBy(later, (one) => periodOf(one.occurrenceOn, second.unit));
        const wanted = occurrencesOf({ ...second, startsOn: change.startsOn }, pauses, now);
        for (const { occurrenceOn } of wanted.filter((one) => one.occurrenceOn > last(sessions, start))) {
          const there = inPeriod.get(periodOf(occurrenceOn, second.unit)) ?? [];
          const fresh = there.filter(({ id }) => !settled.has(id));
          expect(there.length).toBeGreaterThan(0);
          expect(fresh.map((one) => one.occurrenceOn)).toEqual(fresh.length < there.length ? [] : [occurrenceOn]);
        }
        for (const { id, startsAt, occurrenceOn } of later)
          if (!settled.has(id))
            expect([dayOf(startsAt), minuteOf(startsAt)]).toEqual([occurrenceOn, second.fromMinute]);
        expect(later.filter(({ id }) => !settled.has(id)).length).toBeLessThanOrEqual(wanted.length);
      }),
      { numRuns: rounds(200, "series changed"), seed: seed() },
    );
  });
});

/** What stays as it is: it has begun, or somebody has done something about it. */
const isSettled = (one: OfSeries, now: Date) =>
  one.state !== "booked" ||
  one.used ||
  one.delegated ||
  one.startsAt <= now ||
  dayOf(one.startsAt) !== one.occurrenceOn;
/** The last day of the series before the one from which it is changed. */
const last = (sessions: readonly OfSeries[], start: OfSeries) =>
  sessions.findLast((one) => one.occurrenceOn < start.occurrenceOn)?.occurrenceOn ?? "";

const addHours = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000);

function applied(sessions: readonly OfSeries[], change: ReturnType<typeof changeSeries>): readonly OfSeries[] {
  const moved = sessions
    .filter(({ id }) => !change.gone.includes(id))
    .map((one) => ({ ...one, ...change.moved.find(({ id }) => id === one.id)?.to }));
  const blank = { place: "", videoUrl: "", state: "booked", delegated: false, used: false } as const;
  return [...moved, ...change.added.map((to) => ({ ...blank, ...to, id: `new ${to.occurrenceOn}` }))];
}

describe("wherever the computer believes that it is", () => {
  it("V3, V10: plans and changes the same", { timeout: 120_000 }, () => {
    const here = fileURLToPath(new URL("./three-years-in.ts", import.meta.url));
    const said = ["UTC", "Europe/Stockholm", "America/New_York"].map((zone) => {
      const env = { ...process.env, TZ: zone };
      const out = execFileSync(process.execPath, [here, String(seed())], { env, encoding: "utf8" });
      const { hour, told } = JSON.parse(out) as { hour: number; told: string[] };
      return { hour, told };
    });
    // The hour at the epoch shows that each did believe so.
    expect(said.map(({ hour }) => hour)).toEqual([0, 1, 19]);
    expect(said[0]?.told.length).toBeGreaterThan(40);
    expect(said[1]?.told).toEqual(said[0]?.told);
    expect(said[2]?.told).toEqual(said[0]?.told);
  });
});

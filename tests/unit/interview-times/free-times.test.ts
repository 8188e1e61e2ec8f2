import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minuteOf } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import {
  byDay,
  freeTimes,
  isFree,
  type OpenTime,
  shownOfADay,
  type Taken,
  travelBetween,
  type Wish,
} from "#app/features/interview-times/rules/free-times.ts";
import { usualSettings } from "#app/features/interview-times/rules/settings.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const minute = 60_000;
/** Seven in the morning in Stockholm, a Tuesday. */
const seven = new Date("2026-12-01T06:00:00Z");
const at = (minutes: number) => new Date(seven.getTime() + minutes * minute);
const clock = (moment: Date) =>
  `${Math.floor(minuteOf(moment) / 60)}.${String(minuteOf(moment) % 60).padStart(2, "0")}`;
const open = (from: number, to: number, more: Partial<OpenTime> = {}): OpenTime => ({
  ...{ id: "o", interviewerId: "erik", placeKinds: ["home", "office", "phone", "video"], address: "", roomId: null },
  ...{ startsAt: at(from), endsAt: at(to), ...more },
});
const taken = (from: number, to: number, more: Partial<Taken> = {}): Taken => ({
  ...{ interviewerId: "erik", code: "B", kind: "office", address: "", roomId: null },
  ...{ startsAt: at(from), endsAt: at(to), ...more },
});
const wish: Wish = { code: "A", kind: "office", now: at(-2000), settings: usualSettings };
const offered = (times: readonly OpenTime[], busy: readonly Taken[] = [], more: Partial<Wish> = {}) =>
  freeTimes(times, busy, { ...wish, ...more }).map(({ startsAt }) => clock(startsAt));

describe("what a participant is offered", () => {
  it("Z2: begins on quarters, lies in what is open, and leaves the interviewer her pauses", () => {
    expect(offered([open(125, 420)])).toEqual(["9.15", "10.45", "12.15"]);
    expect(offered([open(125, 420)], [taken(240, 300)])).toEqual(["12.30"]);
    // Her pause after one and before the next: half an hour in all, and not a minute more.
    expect(offered([open(120, 330)], [taken(30, 90)])).toEqual(["9.00", "10.30"]);
    expect(offered([open(120, 330)], [taken(30, 91)])).toEqual(["9.15", "10.45"]);
    expect(offered([open(120, 330)], [taken(30, 200, { interviewerId: "mona" })])).toEqual(["9.00", "10.30"]);
  });

  it("Z2: counts the way between two places, and none where there is none", () => {
    const home = (code: string) => ({ kind: "home", code, address: "" }) as const;
    const office = (address: string) => ({ kind: "office", code: "A", address }) as const;
    const phone = { kind: "phone", code: "A", address: "" } as const;
    const ways = [
      [home("A"), home("A"), 0],
      [home("A"), home("B"), 30],
      [home("A"), office("Storgatan 1"), 30],
      [home("A"), phone, 30],
      [office("Storgatan 1"), office("Storgatan 1"), 0],
      [office("Storgatan 1"), office("Torget 2"), 30],
      [office("Storgatan 1"), phone, 0],
      [phone, phone, 0],
    ] as const;
    for (const [a, b, minutes] of ways)
      expect([travelBetween(a, b, 30), travelBetween(b, a, 30)]).toEqual([minutes, minutes]);
    expect(offered([open(120, 330)], [taken(0, 90, { kind: "home" })])).toEqual(["9.30", "11.00"]);
    expect(offered([open(120, 330)], [taken(420, 480, { kind: "home" })])).toEqual(["9.00", "10.30"]);
    expect(offered([open(120, 330)], [taken(359, 480, { kind: "home" })])).toEqual(["9.00"]);
  });

  it("Z2: is at least a day ahead, between seven and nine, and of a kind of place that is open", () => {
    expect(offered([open(120, 330)], [], { now: at(120 - 1440) })).toEqual(["9.00", "10.30"]);
    expect(offered([open(120, 330)], [], { now: at(121 - 1440) })).toEqual(["9.15", "10.45"]);
    expect(offered([open(-120, 90)])).toEqual(["7.00"]);
    expect(offered([open(700, 900)])).toEqual(["18.45"]);
    expect(offered([open(120, 330, { placeKinds: ["home"] })])).toEqual([]);
  });

  it("Z2: is when the participant and the room are free, whoever holds the other", () => {
    const mona = { interviewerId: "mona" };
    expect(offered([open(120, 330)], [taken(120, 180, { ...mona, code: "A" })])).toEqual(["10.00"]);
    expect(offered([open(120, 330, { roomId: "r" })], [taken(120, 180, { ...mona, roomId: "r" })])).toEqual(["10.00"]);
    expect(
      offered([open(120, 330, { roomId: "r" })], [taken(120, 180, { ...mona, roomId: "r" })], { kind: "phone" }),
    ).toEqual([...["9.00", "10.30"]]);
    expect(offered([open(120, 330)], [taken(120, 180, mona)])).toEqual(["9.00", "10.30"]);
  });

  it("Z2: ends before what is open does, whatever somebody asks for", () => {
    expect([105, 120, 135, 240, 255].map((from) => isFree(open(120, 330), at(from), [], wish))).toEqual([
      ...[false, true, true, true, false],
    ]);
  });

  it("Z3: shows no two that share a moment, whoever holds them", () => {
    const both = [open(120, 330), open(150, 500, { id: "p", interviewerId: "mona" })];
    expect(offered(both)).toEqual(["9.00", "10.30", "12.00", "13.30"]);
    expect(offered(both, [taken(120, 130)])).toEqual(["9.30", "11.00", "12.30"]);
  });

  it("Z3: shows three of a day at first, and the others when asked for", () => {
    const [first, second, ...rest] = byDay(freeTimes([open(0, 840), open(1440, 1600, { id: "p" })], [], wish));
    expect([first?.day, first?.shown.length, first?.more.length]).toEqual(["2026-12-01", shownOfADay, 6]);
    expect([second?.day, second?.shown.length, second?.more, rest]).toEqual(["2026-12-02", 1, [], []]);
  });

  const moment = fc.integer({ min: -600, max: 4000 });
  const kind = fc.constantFrom("home" as const, "office" as const, "phone" as const, "video" as const);
  const somewhere = {
    interviewerId: fc.constantFrom("erik", "mona"),
    address: fc.constantFrom("", "Storgatan 1", "Torget 2"),
    roomId: fc.constantFrom(null, "r", "s"),
  };
  const opens = fc.array(
    fc
      .record({
        ...somewhere,
        from: moment,
        length: fc.integer({ min: 15, max: 700 }),
        placeKinds: fc.uniqueArray(kind),
      })
      .map(({ from, length, ...more }) => open(from, from + length, more)),
    { maxLength: 8 },
  );
  const takens = fc.array(
    fc
      .record({
        ...somewhere,
        from: moment,
        length: fc.integer({ min: 5, max: 200 }),
        kind,
        code: fc.constantFrom("A", "B", null),
      })
      .map(({ from, length, ...more }) => taken(from, from + length, more)),
    { maxLength: 12 },
  );
  const minutes = (max: number) => fc.integer({ min: 0, max: max / 5 }).map((n) => n * 5);
  const settings = fc.record({
    minutes: fc.constantFrom(30, 60, 90, 120),
    before: minutes(30),
    after: minutes(30),
    travel: minutes(60),
  });

  it("Z2, Z3: can be booked, each of it, and what is not offered lies beside something that is", () => {
    fc.assert(
      fc.property(opens, takens, kind, settings, moment, (times, busy, asked, said, now) => {
        const all = times.map((one, n) => ({ ...one, id: String(n) }));
        const wanted: Wish = { code: "A", kind: asked, now: at(now - 1440), settings: said };
        const found = freeTimes(all, busy, wanted);
        for (const [n, one] of found.entries()) {
          const from = all.find(({ id }) => id === one.openTimeId);
          if (!from) throw new Error("Of no open time.");
          expect(isFree(from, one.startsAt, busy, wanted)).toBe(true);
          expect(from.startsAt <= one.startsAt && one.endsAt <= from.endsAt).toBe(true);
          expect(one.startsAt.getTime() - wanted.now.getTime()).toBeGreaterThanOrEqual(1440 * minute);
          expect([minuteOf(one.startsAt) % 15, minuteOf(one.startsAt) >= 420, minuteOf(one.endsAt) <= 1260]).toEqual([
            0,
            true,
            true,
          ]);
          expect(dayOf(one.startsAt)).toBe(dayOf(one.endsAt));
          for (const other of busy) {
            const gap = Math.max(
              one.startsAt.getTime() - other.endsAt.getTime(),
              other.startsAt.getTime() - one.endsAt.getTime(),
            );
            if (other.interviewerId === one.interviewerId) {
              const here = { kind: asked, code: "A", address: from.address };
              expect(gap / minute).toBeGreaterThanOrEqual(
                said.before + said.after + travelBetween(other, here, said.travel),
              );
            }
            if (other.code === "A") expect(gap).toBeGreaterThanOrEqual(0);
          }
          const next = found[n + 1];
          if (next) expect(next.startsAt >= one.endsAt).toBe(true);
        }
        for (const one of all) {
          const length = said.minutes * minute;
          for (let t = one.startsAt.getTime(); t + length <= one.endsAt.getTime(); t += 5 * minute) {
            if (!isFree(one, new Date(t), busy, wanted)) continue;
            expect(found.some(({ startsAt, endsAt }) => startsAt.getTime() < t + length && t < endsAt.getTime())).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: rounds(1000, "free times"), seed: seed() },
    );
  });
});

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfDay, formatMinute, minuteOf, momentOf, parseMinute } from "#app/core/clock.ts";
import { addDays, dayOf, startOfDay } from "#app/core/day.ts";

const springs = "2027-03-28";
const falls = "2026-10-25";
const hour = 3_600_000;

const days = fc.integer({ min: 0, max: 54_700 }).map((n) => addDays("2000-01-01", n));
const minutes = fc.integer({ min: 0, max: 1439 });
const quarters = Array.from({ length: 96 }, (_, n) => n * 15);
const week = (around: string) => Array.from({ length: 8 }, (_, n) => addDays(around, n - 4));
const shown = (moment: Date) => `${dayOf(moment)} ${formatMinute(minuteOf(moment))}`;

/** What another implementation says that clocks in Stockholm show. */
const stockholm = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

describe("clock", () => {
  it("shows the local time it was asked for, in every quarter of the weeks of both changes", () => {
    for (const day of [...week(springs), ...week(falls)])
      for (const minute of quarters) {
        const moment = momentOf(day, minute);
        const leaptOver = day === springs && minute >= 120 && minute < 180;
        const expected = `${day} ${formatMinute(leaptOver ? minute + 60 : minute)}`;
        expect(shown(moment)).toBe(expected);
        expect(stockholm.format(moment)).toBe(expected);
      }
  });

  it("moves what clocks leap over forward, and takes the first of what they show twice", () => {
    expect(momentOf(springs, 119).toISOString()).toBe("2027-03-28T00:59:00.000Z");
    expect(momentOf(springs, 150).toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(momentOf(springs, 180).toISOString()).toBe("2027-03-28T01:00:00.000Z");
    expect(momentOf(falls, 150).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(momentOf(falls, 180).toISOString()).toBe("2026-10-25T02:00:00.000Z");
    expect(minuteOf(new Date("2026-10-25T01:30:00Z"))).toBe(150);
  });

  it("finds every moment again, except the second of a doubled hour, which it finds an hour earlier", () => {
    const doubledFrom = new Date("2026-10-25T01:00:00Z").getTime();
    for (const day of [...week(springs), ...week(falls)])
      for (let at = startOfDay(day).getTime(); at < startOfDay(addDays(day, 1)).getTime(); at += hour / 4) {
        const again = at >= doubledFrom && at < doubledFrom + hour ? at - hour : at;
        expect(momentOf(dayOf(new Date(at)), minuteOf(new Date(at))).getTime()).toBe(again);
      }
  });

  it("begins and ends days where days do, and never goes backwards but at what is leapt over", () => {
    fc.assert(
      fc.property(days, minutes, (day, minute) => {
        expect(momentOf(day, 0)).toEqual(startOfDay(day));
        expect(momentOf(day, endOfDay)).toEqual(startOfDay(addDays(day, 1)));
        const moment = momentOf(day, minute);
        expect(dayOf(moment)).toBe(day);
        expect([minute, minute + 60]).toContain(minuteOf(moment));
        expect(minuteOf(new Date(moment.getTime() + 59_999))).toBe(minuteOf(moment));
        if (minute < 120 || minute >= 180) expect(minuteOf(moment)).toBe(minute);
      }),
    );
  });

  it("says the same wherever the computer believes that it is", () => {
    const clock = fileURLToPath(new URL("../../../app/core/clock.ts", import.meta.url));
    const program = `const { momentOf, minuteOf } = await import(${JSON.stringify(clock)});
      const said = [];
      for (const day of ${JSON.stringify([...week(springs), ...week(falls)])})
        for (let minute = 0; minute <= 1440; minute += 15) {
          const moment = momentOf(day, minute);
          said.push(moment.getTime(), minuteOf(moment));
        }
      console.log(JSON.stringify([new Date(0).getHours(), ...said]));`;
    const here = [...week(springs), ...week(falls)].flatMap((day) =>
      [...quarters, endOfDay].flatMap((minute) => {
        const moment = momentOf(day, minute);
        return [moment.getTime(), minuteOf(moment)];
      }),
    );
    for (const [zone, hourThere] of [
      ["America/New_York", 19],
      ["Pacific/Auckland", 12],
    ] as const) {
      const args = ["--input-type=module", "--eval", program];
      const out = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: "utf8" });
      // The first number shows that it did believe so.
      expect(JSON.parse(out)).toEqual([hourThere, ...here]);
    }
  });

  it("reads the times that people write, and nothing else", () => {
    for (const text of ["9:00", "09:00", "9.00", "0900", "900", "9", "09", " 09.00 ", "kl 9", "kl. 09.00", "Kl 9:00"])
      expect(parseMinute(text), text).toBe(540);
    expect(["0:00", "23:59", "24:00", "2400", "16.45"].map(parseMinute)).toEqual([0, 1439, 1440, 1440, 1005]);
    for (const text of ["", "24:01", "25", "9:60", "9:0", "9:000", "12345", "-9", "９:00", "9,00", "9:00\n10:00", "kl"])
      expect(parseMinute(text), text).toBeNull();
    for (let minute = 0; minute <= endOfDay; minute += 1) expect(parseMinute(formatMinute(minute))).toBe(minute);
    fc.assert(fc.property(fc.string(), (text) => parseMinute(text) === null || /\d/.test(text)));
  });
});

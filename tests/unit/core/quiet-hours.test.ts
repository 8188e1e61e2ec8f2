import { describe, expect, it } from "vitest";
import { afterQuietHours, quietSince } from "#app/core/quiet-hours.ts";

/** What a clock on a wall in Stockholm shows, asked in another way than the rule does. */
const wall = (moment: Date) => moment.toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" });
const quarter = 15 * 60_000;
const day = 96 * quarter;

/** Every quarter of an hour of the weeks around a Sunday. */
function* quartersAround(sunday: string): Generator<Date> {
  const at = new Date(`${sunday}T00:00:00Z`).getTime();
  for (let moment = at - 7 * day; moment < at + 7 * day; moment += quarter) yield new Date(moment);
}

describe("quiet hours", () => {
  it.each([
    ["2026-11-29T18:59:59.999Z", "2026-11-29T18:59:59.999Z"],
    ["2026-11-29T19:00:00.000Z", "2026-11-30T06:00:00.000Z"],
    ["2026-11-29T23:30:00.000Z", "2026-11-30T06:00:00.000Z"],
    ["2026-11-30T05:59:59.999Z", "2026-11-30T06:00:00.000Z"],
    ["2026-11-30T06:00:00.000Z", "2026-11-30T06:00:00.000Z"],
    ["2026-12-31T20:00:00.000Z", "2027-01-01T06:00:00.000Z"],
    // In summer the same hours are two hours from UTC's.
    ["2026-07-01T18:00:00.000Z", "2026-07-02T05:00:00.000Z"],
    // The nights in which the clock changes: one hour longer, one hour shorter.
    ["2026-10-24T18:00:00.000Z", "2026-10-25T06:00:00.000Z"],
    ["2027-03-27T19:00:00.000Z", "2027-03-28T05:00:00.000Z"],
  ])("what comes due at %s is sent at %s", (due, sent) => {
    expect(afterQuietHours(new Date(due)).toISOString()).toBe(sent);
  });

  it.each(["2026-10-25", "2027-03-28", "2026-11-29"])(
    "O7: around %s the night began at eight, whenever one asks",
    (sunday) => {
      for (const moment of quartersAround(sunday)) {
        const since = quietSince(moment);
        const isNight = afterQuietHours(moment) > moment;
        expect(since !== null, wall(moment)).toBe(isNight);
        if (since === null) continue;
        expect(wall(since).slice(11)).toBe("20:00:00");
        const hours = (moment.getTime() - since.getTime()) / (4 * quarter);
        expect(hours >= 0 && hours < 12, `${wall(moment)} since ${wall(since)}`).toBe(true);
      }
    },
  );

  it.each(["2026-10-25", "2027-03-28", "2026-11-29"])("O7: around %s, every quarter of an hour", (sunday) => {
    let latest = 0;
    for (const due of quartersAround(sunday)) {
      const sent = afterQuietHours(due);
      const [, time = ""] = wall(sent).split(" ");
      // Never in the night, never early, never later than the first moment after it, in the order in which they came due.
      expect(time >= "07:00:00" && time < "20:00:00", `${wall(due)} → ${wall(sent)}`).toBe(true);
      const waited = sent.getTime() - due.getTime();
      const [, dueTime = ""] = wall(due).split(" ");
      const isQuiet = dueTime < "07:00:00" || dueTime >= "20:00:00";
      expect(waited > 0).toBe(isQuiet);
      if (isQuiet) expect(time).toBe("07:00:00");
      expect(waited).toBeLessThanOrEqual(12 * 3_600_000);
      expect(sent.getTime()).toBeGreaterThanOrEqual(latest);
      latest = sent.getTime();
      expect(afterQuietHours(sent)).toEqual(sent);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isOffHours,
  type LogLine,
  momentsOf,
  monthAfter,
  monthOfMoment,
  reviewOf,
} from "#app/features/participants/rules/review.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const line = (by: string, more: Partial<LogLine> = {}): LogLine => ({
  ...{ at: "2026-11-24T10:00:00.000Z", by, act: "identity.opened", outcome: "done" as const },
  ...{ purpose: "book", subject: "one" },
  ...more,
});

describe("what happened in the vault in a month", () => {
  it("X21: is told by who did it: openings by purpose, how many they were of, what was refused and taken out", () => {
    const all = [
      line("erik"),
      line("erik", { purpose: "answer" }),
      line("erik", { subject: "two", at: "2026-11-24T20:00:00.000Z" }),
      line("erik", { outcome: "refused" }),
      line("mona", { act: "participants.exported-csv" }),
    ];
    const [erik, mona] = reviewOf(all);
    expect(erik).toMatchObject({ by: "erik", participants: 2, refused: 1, takenOut: 0, offHours: 1 });
    expect(erik?.openings).toEqual([
      { purpose: "book", times: 2 },
      { purpose: "answer", times: 1 },
    ]);
    expect(mona).toMatchObject({ by: "mona", openings: [], takenOut: 1, participants: 0 });
    expect(JSON.stringify([erik, mona])).not.toMatch(/"one"|"two"/);
  });

  it("X21: is off hours between 20 and 7 in Stockholm, summer and winter, and on days that are free", () => {
    const off = (at: string) => isOffHours(new Date(at));
    expect(["2026-11-24T05:59:59Z", "2026-11-24T06:00:00Z"].map(off)).toEqual([true, false]);
    expect(["2026-11-24T18:59:59Z", "2026-11-24T19:00:00Z"].map(off)).toEqual([false, true]);
    expect(["2026-06-10T04:59:59Z", "2026-06-10T05:00:00Z", "2026-06-10T18:00:00Z"].map(off)).toEqual([
      ...[true, false, true],
    ]);
    expect(off("2026-11-28T12:00:00Z"), "a Saturday").toBe(true);
    expect(off("2026-12-25T12:00:00Z"), "a Friday that is Christmas Day").toBe(true);
  });

  it("X21: lies in the month of Stockholm's calendar, over clock changes and turns of the year", () => {
    expect(momentsOf("2026-12").map((moment) => moment.toISOString())).toEqual([
      ...["2026-11-30T23:00:00.000Z", "2026-12-31T23:00:00.000Z"],
    ]);
    expect([monthAfter("2026-12", 1), monthAfter("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
    const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const [from, to] = momentsOf(monthOfMoment(moment));
        expect(from <= moment && moment < to).toBe(true);
      }),
      { numRuns: rounds(2000, "months of the log"), seed: seed() },
    );
  });
});

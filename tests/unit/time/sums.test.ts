import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds } from "#app/features/time/rules/kinds.ts";
import { monthsBetween, monthsOfYear } from "#app/features/time/rules/months.ts";
import { largestStep, ticksTo } from "#app/features/time/rules/scale.ts";
import { type Cell, ledgerOf, minutesIn, yearAsked } from "#app/features/time/rules/sums.ts";

const months = monthsBetween("2024-11-01", "2027-02-01");
const given = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 5 }),
    month: fc.constantFrom(...months),
    kind: fc.constantFrom(...kinds),
    minutes: fc.integer({ min: 1, max: 1440 }),
  }),
);
const shown = { startsOn: "2025-01-01", today: "2026-11-22", year: 2026 };
const none: readonly never[] = [];

describe("sums", () => {
  it("L7: agree by month, by kind, by person and by both, for every year", () => {
    fc.assert(
      fc.property(given, fc.constantFrom(2024, 2025, 2026, 2027), (rows, year) => {
        const of = (cells: readonly Cell[]) => ledgerOf(cells, none, { ...shown, year });
        const all = of(rows);
        expect(minutesIn(all.kinds)).toBe(all.total);
        expect(all.months.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
        for (const { total, byKind } of all.months)
          expect(Object.values(byKind).reduce((sum, minutes) => sum + minutes, 0)).toBe(total);
        const persons = [1, 2, 3, 4, 5].map((person) => rows.filter((row) => row.person === person));
        const shownYear = (cells: readonly Cell[]) => cells.filter(({ month }) => month.startsWith(String(all.year)));
        expect(persons.reduce((sum, own) => sum + minutesIn(shownYear(own)), 0)).toBe(all.total);
        expect(all.years.map((one) => ledgerOf(rows, none, { ...shown, year: one }).total)).toEqual(
          all.years.map((one) => minutesIn(rows.filter(({ month }) => month.startsWith(String(one))))),
        );
        expect(all.given).toBe(minutesIn(rows));
      }),
    );
  });

  it("show the year that is asked for, else the latest, and every month of it once", () => {
    const cells: Cell[] = [{ month: "2026-03", kind: "travel", minutes: 90 }];
    const ledger = ledgerOf(cells, [{ month: "2026-03", kind: "meeting", min: 120, max: 180 }], shown);
    expect(ledger.years).toEqual([2025, 2026]);
    expect(ledger.months.map(({ month }) => month)).toEqual(monthsOfYear(2026));
    expect(ledger.months[2]).toEqual({
      month: "2026-03",
      byKind: { travel: 90 },
      total: 90,
      promised: { min: 120, max: 180 },
    });
    expect(ledger.soFar).toEqual([{ kind: "meeting", given: 0, promised: { min: 120, max: 180 } }]);
    expect(ledgerOf(cells, none, { ...shown, year: 1999 }).year).toBe(2026);
    expect(ledgerOf(none, none, { startsOn: "2027-01-01", today: "2026-11-22", year: null }).years).toEqual([2027]);
    expect([yearAsked(new URLSearchParams("year=2025")), yearAsked(new URLSearchParams("year=x"))]).toEqual([
      2025,
      null,
    ]);
  });

  it("are drawn to a scale of four steps at most, which holds the longest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (most) => {
        const step = largestStep(most);
        const ticks = ticksTo(Math.ceil(most / step) * step, step);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
    expect([1, 120, 121, 480, 12_000].map(largestStep)).toEqual([30, 30, 60, 120, 3000]);
  });
});

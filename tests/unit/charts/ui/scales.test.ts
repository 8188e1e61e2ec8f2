import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isoWeek } from "#app/core/day.ts";
import { tickText } from "#app/features/charts/drawing/dates.ts";
import { reachOf } from "#app/features/charts/drawing/days.ts";
import { scaleOf, shareOf, ticksOf } from "#app/features/charts/drawing/scale.ts";
import { dayTicks } from "#app/features/charts/drawing/ticks.ts";
import { anyView } from "#tests/support/charts/any-view.ts";
import { speaker } from "#tests/support/charts/rendered.tsx";
import { monthly, view, weekly } from "#tests/support/charts/samples.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const scaleFor = (values: number[], percentage = false) =>
  scaleOf([view(monthly("2026-01", values)).chart], percentage);

test("the scale rises, holds every number and has ticks that rise", () => {
  fc.assert(
    fc.property(fc.array(anyView, { minLength: 1, maxLength: 3 }), (views) => {
      const scale = scaleOf(
        views.map(({ chart }) => chart),
        false,
      );
      expect(scale.from).toBeLessThan(scale.to);
      const ticks = ticksOf(scale);
      expect(ticks).toEqual([...new Set(ticks)].toSorted((a, b) => a - b));
      for (const { chart } of views)
        for (const { value } of chart.observations)
          if (value !== null)
            expect(
              value >= scale.from - scale.step / 1e6 && value <= scale.to + scale.step / 1e6,
              `${value} ${JSON.stringify(scale)}`,
            ).toBe(true);
    }),
    { numRuns: rounds(1000, "scales"), seed: seed() },
  );
});

test("the scale begins at 0 when the numbers come near it, and not when all lie far away", () => {
  expect(scaleFor([10, 14, 40]).from).toBe(0);
  expect(scaleFor([91, 94, 97], true)).toMatchObject({ from: 90, to: 98 });
  expect(scaleFor([97, 99, 100], true).to).toBe(100);
});

test("numbers at the ends of what there is, all the same or all next to nothing, have a scale too", () => {
  for (const value of [1.7e308, -1.7e308, 5e-324, -5e-324, 0, 7]) {
    const scale = scaleFor([value, value]);
    expect(Object.values(scale).every(Number.isFinite), `${value} ${JSON.stringify(scale)}`).toBe(true);
    expect(scale.from).toBeLessThan(scale.to);
  }
});

test("more is higher", () => {
  const scale = { from: -2, to: 6, step: 2 };
  expect([-2, 2, 6, 99, -99].map((value) => shareOf(scale, value))).toEqual([0, 0.5, 1, 1, 0]);
});

test("weeks are named as Swedish calendars name them, the fifty-third too", () => {
  const of = view(weekly("2026-12-14", [1, 2, 3, 4]), {}, { pace: "week" });
  const reach = reachOf(of);
  if (!reach) throw new Error("no reach");
  const ticks = dayTicks(reach, "week");
  expect(ticks.map((tick) => tickText(speaker(), tick))).toEqual(["v. 51", "v. 52", "v. 53", "v. 1"]);
  expect(ticks.map((tick) => tickText(speaker("en"), tick))).toContain("wk 53");
  // Each stands in the middle of its week.
  for (const [i, { at }] of ticks.entries()) expect(at).toBeCloseTo((i + 0.5) / 4);
});

test("whatever a chart reaches over, there is a name to read and no more than have room", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.constantFrom("day", "week", "month", null), (length, pace) => {
      const ticks = dayTicks({ from: "2001-02-03", length }, pace);
      const shown = (tier: number) => ticks.filter((tick) => tick.tier <= tier).length;
      expect(shown(0)).toBeLessThanOrEqual(7);
      expect(shown(1)).toBeLessThanOrEqual(12);
      expect(shown(2)).toBeLessThanOrEqual(20);
    }),
    { numRuns: rounds(2000, "scales of days"), seed: seed() },
  );
});

test("a point of a month stands in the middle of it, a test of days where its days are", () => {
  const reach = reachOf(view(monthly("2026-01", [1, 2])));
  expect(reach).toEqual({ from: "2026-01-01", length: 59 });
  expect(isoWeek(addDays("2026-01-01", 58)).week).toBe(9);
});

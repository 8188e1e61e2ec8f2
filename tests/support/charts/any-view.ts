import fc from "fast-check";
import { addDays } from "#app/core/day.ts";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { chartKinds, directions, kindsOfData, type Observation, ruleSets } from "#app/features/charts/rules/types.ts";
import { type ChartView, paces } from "#app/features/charts/view.ts";

/** Numbers as people send them, and those that nobody should. */
const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 120 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e300, -1.7e308, 1.7e308, 5e-324, 1e-12, Number.NaN, Infinity) },
);

const anyObservation = fc.record({
  gap: fc.constantFrom(0, 1, 7, 30, 31, 200),
  value: fc.option(anyNumber, { freq: 6 }),
  numerator: fc.option(fc.nat(40)),
  denominator: fc.option(fc.nat(40)),
});

const anyText = fc.constantFrom("Ny blankett & <b>mer</b>", "semester", "Tuva åkte hem", "\u0007\ud800 trasigt");

/** Any chart at all, with whatever can be pinned on it. */
export const anyView: fc.Arbitrary<ChartView> = fc
  .record({
    all: fc.array(anyObservation, { maxLength: 130 }),
    // What changes half way, or rises all the time: of mere noise the rules seldom say anything.
    shape: fc.constantFrom("noise", "step", "slope"),
    chart: fc.constantFrom(...chartKinds),
    rules: fc.constantFrom(...ruleSets),
    direction: fc.constantFrom(...directions),
    kind: fc.constantFrom(...kindsOfData),
    pace: fc.option(fc.constantFrom(...paces), { freq: 8 }),
    target: fc.option(anyNumber),
    splits: fc.array(fc.nat(130), { maxLength: 3 }),
    baseline: fc.option(fc.nat(140)),
    at: fc.array(fc.nat(140), { maxLength: 4 }),
    text: anyText,
    days: fc.array(fc.tuple(fc.integer({ min: -400, max: 900 }), fc.option(fc.nat(200))), { maxLength: 6 }),
  })
  .map(({ all, shape, chart, rules, direction, kind, pace, target, splits, baseline, at, text, days }): ChartView => {
    let day = "2024-01-01";
    const observations = all.map(({ gap, value, numerator, denominator }, i): Observation => {
      day = addDays(day, gap);
      if (shape === "noise" || value === null) return { day, value, numerator, denominator };
      const level = shape === "slope" ? i : i < all.length / 2 ? 10 : 30;
      return { day, value: level + (i % 3), numerator: level, denominator: 150 };
    });
    const settings = { chart, rules, direction, target, per: 100, splits, baseline, screening: true };
    return {
      id: "any",
      title: "Samtal <före> umgänget",
      of: "Team Ekdalen",
      chart: reckonChart(observations, settings),
      kind,
      unit: kind === "percentage" ? "%" : "",
      pace,
      notes: at.map((one) => ({ at: one, comment: text, noData: text })),
      breaks: at.slice(0, 1).map((one) => ({ at: one, text })),
      changes: splits.map((one) => ({ kind: "split", at: one, reason: text, by: "Jenny Sandin", on: "2026-01-02" })),
      annotations: days.map(([from, length], i) => ({
        id: String(i),
        kind: (["cycle", "gathering", "note"] as const)[i % 3] ?? "note",
        from: addDays("2024-01-01", from),
        to: length === null ? null : addDays("2024-01-01", from + length),
        mark: String(i),
        text,
        shared: i % 4 !== 0,
        href: i % 2 === 0 ? "/a" : null,
      })),
    };
  });

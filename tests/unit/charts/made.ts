import fc from "fast-check";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import {
  type Chart,
  type ChartSettings,
  chartKinds,
  directions,
  type Observation,
  ruleSets,
} from "#app/features/charts/rules/types.ts";

export const plain: ChartSettings = {
  chart: "run",
  rules: "anhoej",
  direction: "up",
  target: null,
  per: 1,
  splits: [],
  baseline: null,
  screening: true,
};

/** A series of values, a week apart. */
export function series(values: readonly (number | null)[]): Observation[] {
  return values.map((value, n) => ({ day: new Date(Date.UTC(2027, 0, 4 + 7 * n)).toISOString().slice(0, 10), value }));
}

export function chartOf(values: readonly (number | null)[], settings: Partial<ChartSettings> = {}): Chart {
  return reckonChart(series(values), { ...plain, ...settings });
}

export function verdictOf(values: readonly (number | null)[], settings: Partial<ChartSettings> = {}) {
  return chartOf(values, settings).parts.at(-1)!.verdict;
}

/** What people measure: few different numbers, so that many are equal; some missing. */
export const measured = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** And what nobody does. */
const anything = fc.oneof(
  measured,
  fc.double(),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -0, 1e300, 1e-300, Number.NaN, Number.POSITIVE_INFINITY),
);

/** Observations of which anything can be wrong, two of a day among them. */
export const observations = fc.array(
  fc.record(
    {
      day: fc.constantFrom("2027-01-04", "2027-01-04", "2027-02-01"),
      value: anything,
      numerator: anything,
      denominator: fc.oneof(anything, fc.constant(0)),
    },
    { requiredKeys: ["day", "value"] },
  ),
  { maxLength: 130 },
) as fc.Arbitrary<Observation[]>;

export const settings: fc.Arbitrary<ChartSettings> = fc.record({
  chart: fc.constantFrom(...chartKinds),
  rules: fc.constantFrom(...ruleSets),
  direction: fc.constantFrom(...directions),
  target: fc.oneof(fc.constant(null), fc.double()),
  per: fc.constantFrom(1, 100, 1000, 0, -1, Number.NaN),
  splits: fc.array(fc.integer({ min: -2, max: 140 }), { maxLength: 4 }),
  baseline: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 200 })),
  screening: fc.boolean(),
});

/** Every number that is somewhere in a thing, with its path. */
export function numbersIn(thing: unknown, path = ""): [path: string, number: number][] {
  if (typeof thing === "number") return [[path, thing]];
  if (typeof thing !== "object" || thing === null) return [];
  return Object.entries(thing).flatMap(([name, value]) => numbersIn(value, `${path}.${name}`));
}

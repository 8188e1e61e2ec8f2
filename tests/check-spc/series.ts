import type { ChartKind, ChartSettings, Direction, Observation } from "#app/features/charts/rules/types.ts";
import { type Given, named, numbersOf, plainName } from "./given.ts";

export type Series = { readonly observations: readonly Observation[]; readonly settings: ChartSettings };

const valueNames = ["values", "y", "data", "series", "points", "numerators", "numerator", "counts", "count", "x"];
const sizeNames = ["denominators", "denominator", "sizes", "n", "subgroup_sizes", "ns"];

/** Names that say how a series is to be reckoned. All are read here, so that none is overlooked. */
export const settingNames: ReadonlySet<string> = new Set([
  ...valueNames,
  ...sizeNames,
  ...["chart", "chart_type", "type", "kind", "rule", "rules", "rule_set", "base", "line", "per", "multiply", "scale"],
  ...["screen_outliers", "screening", "screen", "improvement_direction", "direction", "target"],
  ...["freeze", "baseline", "fix_after_n_points", "splits_after", "split_after", "part", "parts", "splits", "rebase"],
]);

/** The series, or what of it could not be read. */
export function seriesOf(given: Given, kindOfLimits: ChartKind): Series | string {
  const found = named(given, valueNames);
  const values = numbersOf(found?.value);
  if (!found || !values) return "values";
  const sizesGiven = named(given, sizeNames);
  const sizes = sizesGiven && sizesGiven.name !== found.name ? sizesOf(sizesGiven.value, values.length) : null;
  if (sizesGiven && sizesGiven.name !== found.name && !sizes) return sizesGiven.name;
  const chart = chartOf(given, kindOfLimits);
  if (!chart) return "chart";
  const per = Number(named(given, ["per", "multiply", "scale"])?.value ?? 1);
  const splits = splitsOf(given, values.length);
  if (!splits || !(per > 0)) return splits ? "per" : "splits";
  const baseline = named(given, ["freeze", "baseline", "fix_after_n_points"])?.value ?? null;
  return {
    observations: observationsOf(values, sizes, { numerators: isNumerators(found.name, values, sizes), per }),
    settings: {
      chart,
      rules: "anhoej",
      direction: directionOf(given),
      target: targetOf(given),
      per,
      splits,
      baseline: baseline === null ? null : Number(baseline),
      screening: named(given, ["screen_outliers", "screening", "screen"])?.value !== false,
    },
  };
}

function sizesOf(value: unknown, length: number): (number | null)[] | null {
  if (typeof value === "number") return Array.from({ length }, () => value);
  const sizes = numbersOf(value);
  return sizes?.length === length ? sizes : null;
}

/** Of shares it is said how many there were of how many, or which share it is: whole numbers are how many. */
function isNumerators(name: string, values: readonly (number | null)[], sizes: unknown): boolean {
  return (
    sizes !== null &&
    (/^(numerator|count)/.test(plainName(name)) || values.every((value) => Number.isInteger(value ?? 0)))
  );
}

function observationsOf(
  values: readonly (number | null)[],
  sizes: readonly (number | null)[] | null,
  { numerators, per }: { numerators: boolean; per: number },
): Observation[] {
  return values.map((given, n) => {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    const denominator = sizes?.[n] ?? null;
    if (!numerators || given === null || denominator === null) return { day, value: given, denominator };
    return { day, value: (given / denominator) * per, numerator: given, denominator };
  });
}

const charts: Readonly<Record<string, ChartKind>> = {
  ...{ run: "run", run_chart: "run", i: "i", xmr: "i", imr: "i", i_mr: "i", individuals: "i", x: "i" },
  ...{ p: "p", u: "u", c: "c", t: "t", g: "g", pp: "p-prime", p_prime: "p-prime", "p'": "p-prime", laney_p: "p-prime" },
  ...{ up: "u-prime", u_prime: "u-prime", "u'": "u-prime", laney_u: "u-prime" },
};

function chartOf(given: Given, otherwise: ChartKind): ChartKind | null {
  const said = named(given, ["chart", "chart_type", "type", "kind"])?.value;
  if (said === undefined || said === null) return otherwise;
  return charts[plainName(String(said).replace(/[_ -]?chart$/i, ""))] ?? null;
}

function directionOf(given: Given): Direction {
  const said = String(named(given, ["improvement_direction", "direction"])?.value ?? prose(given));
  return /neutral|neither|\b0\b/i.test(said) ? "neither" : /decrease|down|lower|-1/i.test(said) ? "down" : "up";
}

/** "… special_cause_improvement (direction decrease)". */
function prose(given: Given): string {
  return /direction (\w+)/.exec(String(named(given, ["point_types"])?.value ?? ""))?.[1] ?? "";
}

function targetOf(given: Given): number | null {
  const target = named(given, ["target"])?.value;
  return typeof target === "number" ? target : null;
}

/** Where new parts begin: after so many points, with the so manyth (from 1), or where a row of naughts has a one. */
function splitsOf(given: Given, length: number): number[] | null {
  const after = named(given, ["splits_after", "split_after", "part", "parts"]);
  const at = named(given, ["splits", "rebase"]);
  const said = numbersOf([after ?? at ?? { value: [] }].flatMap(({ value }) => value));
  if (!said || said.includes(null)) return null;
  const numbers = said as number[];
  if (after) return numbers;
  const areFlags = numbers.length === length && numbers.every((flag) => flag === 0 || flag === 1);
  return areFlags ? numbers.flatMap((flag, n) => (flag === 1 ? [n] : [])) : numbers.map((number) => number - 1);
}

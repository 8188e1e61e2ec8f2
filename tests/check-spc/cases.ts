import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { formulaFor } from "#app/features/charts/rules/sets/anhoej.ts";
import type { Chart, ChartKind, Limits, RuleSet } from "#app/features/charts/rules/types.ts";
import { type Checked, compared, toleranceOf, unread } from "./checked.ts";
import { type Given, isGiven, isSaying, named, plainName } from "./given.ts";
import { checkIndexes, isIndexes } from "./indexes.ts";
import { isType, pointTypesOf, typesInProse } from "./point-types.ts";
import { type Series, seriesOf, settingNames } from "./series.ts";

const limitNames: Readonly<Record<string, keyof Limits>> = {
  ...{ lpl: "lower", lcl: "lower", lower: "lower", lower_limit: "lower", lnl: "lower" },
  ...{ upl: "upper", ucl: "upper", upper: "upper", upper_limit: "upper", unl: "upper" },
  ...{
    near_lpl: "nearLower",
    nlpl: "nearLower",
    near_lcl: "nearLower",
    near_lower: "nearLower",
    lower_2sigma: "nearLower",
  },
  ...{
    near_upl: "nearUpper",
    nupl: "nearUpper",
    near_ucl: "nearUpper",
    near_upper: "nearUpper",
    upper_2sigma: "nearUpper",
  },
};
const centreName = /^(mean|median|cent(re|er)(_line)?|cl|x_?bar|average|p_?bar|u_?bar|c_?bar)$/;
const typesName = /^(point_types?|types?_of_points|expected_types?)$/;
const endTypesName = /^(last|first)(?:_(\w+))?_points?(?:_types?)?$/;

/** What a series says, point by point and as a whole. */
export function checkCase(given: Given): Checked[] {
  const expected = expectedIn(given);
  const names = Object.keys(expected).map(plainName);
  const isRun = names.some((name) => /longest_run|crossings|useful|median/.test(name));
  const hasLimits = names.some((name) => name in limitNames || typesName.test(name));
  const series = seriesOf(given, isRun && !hasLimits ? "run" : ("i" satisfies ChartKind));
  if (typeof series === "string") return [unread(series, given)];
  const rules: RuleSet = /classic|perla|ihi/i.test(String(named(given, ["rules", "rule_set"])?.value))
    ? "classic"
    : "anhoej";
  const chart = reckonChart(series.observations, { ...series.settings, rules });
  const said = named(expected, ["tolerance"])?.value ?? named(given, ["tolerance"])?.value;
  const tolerance = typeof said === "number" ? said : toleranceOf(Object.values(expected));
  const checks = Object.entries(expected).flatMap(([name, value]): Checked[] => {
    if (isSaying(name)) return [];
    if (isIndexes(name)) return [checkIndexes(name, value, given, series)];
    return [checkOne(name, value, { series, chart, tolerance })];
  });
  return checks.length > 0 ? checks : [unread("anything expected", given)];
}

/** All that is said to come out: under `expected`, or beside the series. What sets up the reckoning is not among it. */
function expectedIn(given: Given): Given {
  const beside = Object.entries(given).filter(
    ([name]) => !settingNames.has(plainName(name)) && plainName(name) !== "expected",
  );
  const under = named(given, ["expected"])?.value;
  const whole = isGiven(under) ? under : under === undefined ? {} : { expected_index_1based: under };
  return { ...Object.fromEntries(beside.filter(([name]) => !isSaying(name))), ...whole };
}

type In = { readonly series: Series; readonly chart: Chart; readonly tolerance: number };

function checkOne(name: string, expected: unknown, { series, chart, tolerance }: In): Checked {
  const plain = plainName(name);
  const part = chart.parts.at(-1);
  if (!part) return unread("series", expected);
  const all = chart.parts.flatMap(({ limits }) => limits);
  if (centreName.test(plain)) {
    const centres = chart.parts.flatMap(({ from, to, centre }) => Array.from({ length: to - from + 1 }, () => centre));
    return compared(name, expected, Array.isArray(expected) ? centres : part.centre, tolerance);
  }
  const limit = limitNames[plain];
  if (limit) {
    const values = all.map((of) => of?.[limit] ?? null);
    return compared(
      name,
      expected,
      Array.isArray(expected) ? values : values.findLast((one) => one !== null),
      tolerance,
    );
  }
  if (typesName.test(plain) || endTypesName.test(plain)) return checkTypes(name, expected, series);
  return checkVerdict(name, expected, chart);
}

function checkTypes(name: string, expected: unknown, series: Series): Checked {
  const computed = pointTypesOf(series);
  const types = typeof expected === "string" ? typesInProse(expected, computed.length) : expected;
  if (!Array.isArray(types)) return unread(name, expected);
  const [, end] = endTypesName.exec(plainName(name)) ?? [];
  const those = end === "last" ? computed.slice(-types.length) : computed.slice(0, types.length);
  const same =
    those.length === types.length && types.every((type, n) => isType(type as string | null, those[n] ?? null));
  return { ...compared(name, types.join(" "), those.join(" ")), same };
}

/** Of the last part, as the run chart's rules count it. */
function checkVerdict(name: string, expected: unknown, chart: Chart): Checked {
  const { verdict } = chart.parts.at(-1)!;
  const formula = verdict.judged >= 2 ? formulaFor(verdict.judged) : null;
  const of: Readonly<Record<string, unknown>> = {
    ...{ n_useful: verdict.useful, useful: verdict.useful, n_useful_observations: verdict.useful },
    ...{ longest_run: verdict.longestRun, n_crossings: verdict.crossings, crossings: verdict.crossings },
    ...{ longest_run_max: verdict.longestRunMax ?? formula?.longestRunMax },
    ...{ n_crossings_min: verdict.crossingsMin ?? formula?.crossingsMin },
    ...{ crossings_min: verdict.crossingsMin ?? formula?.crossingsMin },
    ...{ runs: verdict.runs, n_runs: verdict.runs, n_obs: chart.observations.length },
    ...{ signal: verdict.state === "signal", runs_signal: verdict.found.some(({ signal }) => signal !== "outside") },
    ...{ outside: verdict.found.flatMap(({ signal, from }) => (signal === "outside" ? [from + 1] : [])) },
    ...{ sigma_signal: Array.isArray(expected) ? outsideFlags(chart) : outsideFlags(chart).some(Boolean) },
    ...{ outside_limits: outsideFlags(chart) },
  };
  const plain = plainName(name);
  return plain in of ? compared(name, expected, of[plain]) : unread(name, expected);
}

function outsideFlags({ parts, observations }: Chart): boolean[] {
  const limits = parts.flatMap((part) => part.limits);
  return observations.map(({ value }, n) => {
    const of = limits[n];
    return value !== null && !!of && (value > of.upper || value < of.lower);
  });
}

/**
 * How honest and how quick the charts are: `npm run bench:charts [-- --json] [--series=20000]`.
 * Of so many stable series of 12, 24 and 36 points, the share in which each set of rules sees something: the Anhøj rules
 * in 5 % at most. A chart of a million points: under a second. And how many charts are reckoned and rendered in a second.
 * Ends with 1 when a bar is missed.
 */
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import {
  type ChartKind,
  chartKinds,
  type Observation,
  type RuleSet,
  ruleSets,
} from "#app/features/charts/rules/types.ts";
import { type Figures, numberGiven, printJson, printTable } from "../print.ts";
import { rendering } from "./rendering.ts";
import { alarmsIn, normalOf, plain, stableSeries } from "./stable.ts";

const series = numberGiven("series", 20_000);
const seed = 24;
/** A share of stable series. */
const alarmsMax = 0.05;
/** Milliseconds. */
const millionMax = 1000;

const alarms = ruleSets.map((rules) => alarmsOf("run", rules));
console.log(
  `\nFalse alarms, % of ${series} stable series (run chart, seed ${seed}); at most ${alarmsMax * 100} % for anhoej.`,
);
printTable(alarms);

const million = ruleSets.map(millionPoints);
console.log(
  `\nA chart of a million points, ms elapsed (at most ${millionMax}) and ms of a processor, the best of three.`,
);
printTable(million);

const speed = chartKinds.map(chartsASecond);
console.log("\nCharts of 36 months that are reckoned in a second.");
printTable(speed);

const { drawn, png } = await rendering();
console.log("\nCharts that are reckoned and rendered in a second of a processor on the server, and their characters.");
printTable(drawn);
console.log("\nA chart as PNG.");
printTable(png);

printJson({ bench: "charts", alarmsMax, millionMax, alarms, million, speed, drawn, png });
if ([...alarms, ...million].some(({ bar }) => bar === "MISSED")) process.exitCode = 1;

function alarmsOf(chart: ChartKind, rules: RuleSet): Figures {
  const of = (points: number) => alarmsIn(series, { points, seed, chart, rules });
  const [twelve, twentyFour, thirtySix] = [of(12), of(24), of(36)];
  // The other sets have no bar of ours: it is why they are printed beside it.
  const bar = rules !== "anhoej" ? null : twentyFour <= alarmsMax ? "reached" : "MISSED";
  return { rules, "12 points": 100 * twelve, "24 points": 100 * twentyFour, "36 points": 100 * thirtySix, bar };
}

function millionPoints(rules: RuleSet): Figures {
  const points = stableSeries(1_000_000, normalOf(seed));
  const runs = [1, 2, 3].map(() => {
    const [from, used] = [performance.now(), process.threadCpuUsage()];
    reckonChart(points, { ...plain, rules });
    const ms = performance.now() - from;
    // Beside it, what it costs when others wait for the same processor.
    const { user, system } = process.threadCpuUsage(used);
    return { ms, "of a processor": (user + system) / 1000 };
  });
  const best = runs.toSorted((one, other) => one.ms - other.ms)[0]!;
  return { rules, points: points.length, ...best, bar: best.ms <= millionMax ? "reached" : "MISSED" };
}

function chartsASecond(chart: ChartKind): Figures {
  const next = normalOf(seed);
  const points: Observation[] = stableSeries(36, () => Math.round(20 + 4 * next())).map((point) => ({
    ...point,
    numerator: point.value,
    denominator: 100,
  }));
  const settings = { ...plain, chart, per: 100 };
  for (let n = 0; n < 1000; n += 1) reckonChart(points, settings);
  const from = performance.now();
  let charts = 0;
  while (performance.now() - from < 500) {
    reckonChart(points, settings);
    charts += 1;
  }
  return { chart, "charts/s": Math.round((1000 * charts) / (performance.now() - from)) };
}

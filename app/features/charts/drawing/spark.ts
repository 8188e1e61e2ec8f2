import { addDays, type Day, daysBetween } from "#app/core/day.ts";
import type { Chart, Meaning } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { centreOf } from "./centre.ts";
import { placesOf, type Reach, reachOf } from "./days.ts";
import { edgesOfPart } from "./lines.ts";
import { decimalsOf } from "./numbers.ts";
import { type Scale, scaleOf, shareOf } from "./scale.ts";
import { type State, stateOf } from "./state.ts";
import { type RestsOn, restsOn } from "./verdict.ts";

/** What a small chart is made of. Pages show a hundred and more of them, and each stands twice in a page: keep it small. */
export type Spark = {
  /** Through the points, in whole steps of a field of `sparkSize`, each told from the one before. */
  readonly line: string;
  /** A dot for each; empty where there are so many that they would be a band. */
  readonly dots: string;
  readonly centre: string;
  /** Points that the rules say something of, by what it means: each meaning has a form. */
  readonly marks: Partial<Record<Meaning, string>>;
  /** How far down the target stands, or null. */
  readonly target: number | null;
};

export const sparkSize = { width: 400, height: 112 } as const;
const air = 8;
const mostDots = 60;

/** One of many charts beside each other. */
export type SparkSource = Pick<ChartView, "chart" | "kind" | "pace" | "unit" | "title"> & {
  readonly key: string;
  /** Where the whole chart is. Null: nowhere that the reader may go. */
  readonly href: string | null;
};

export type Multiple = {
  readonly key: string;
  readonly title: string;
  readonly href: string | null;
  readonly state: State;
  /** On what that rests, of the latest part. Null: there is no point. */
  readonly by: RestsOn | null;
  readonly pace: ChartView["pace"];
  readonly last: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly spark: Spark;
  /** The chart's own scale, where they do not share one. */
  readonly scale: Scale | null;
};

export type Multiples = {
  /** The days that all of them reach over. Null: none has a point. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** The scale that they share. Null: each has its own, since they measure different things. */
  readonly scale: Scale | null;
  readonly all: readonly Multiple[];
};

/**
 * Many charts over the same days. `shared`: with one scale upright too, for one measure of several teams. To be asked on
 * the server, so that the page gets strokes instead of numbers.
 */
export function multiplesOf(sources: readonly SparkSource[], shared: boolean): Multiples {
  const reach = commonReach(sources);
  const charts = sources.map(({ chart }) => chart);
  const percentage = sources.length > 0 && sources.every(({ kind }) => kind === "percentage");
  const scale = shared ? scaleOf(charts, percentage, 4) : null;
  const along = reach && alongDays(reach);
  const all = sources.map((source): Multiple => {
    const own = scale ?? scaleOf([source.chart], source.kind === "percentage", 4);
    const { key, title, href, unit, chart, pace } = source;
    const state = stateOf(chart);
    const part = chart.parts.at(-1);
    return {
      key,
      title,
      href,
      unit,
      state,
      by: part && state !== "empty" ? restsOn(part.verdict) : null,
      pace,
      last: chart.observations.findLast(({ value }) => value !== null)?.value ?? null,
      decimals: decimalsOf(source),
      spark: along ? sparkOf(source, along(source), own) : nothing,
      scale: scale ? null : own,
    };
  });
  return { days: reach && { from: reach.from, to: addDays(reach.from, reach.length - 1) }, scale, all };
}

function commonReach(sources: readonly SparkSource[]): Reach | null {
  const each = sources.flatMap((source) => reachOf({ ...source, annotations: [] }) ?? []);
  const first = each.map(({ from }) => from).sort()[0];
  if (first === undefined) return null;
  const ends = each.map(({ from, length }) => daysBetween(first, from) + length);
  return { from: first, length: ends.reduce((a, b) => Math.max(a, b), 1) };
}

const nothing: Spark = { line: "", dots: "", centre: "", marks: {}, target: null };

const x = (share: number) => Math.round(air + share * (sparkSize.width - 2 * air));

/** Where a chart's points stand along the days: `places` as shares, `xs` in steps of the field. */
type Along = { readonly places: readonly number[]; readonly xs: readonly number[] };

/** Teams are asked for the same days, as a rule: where those of the chart before stand is not counted again. */
function alongDays(reach: Reach): (source: SparkSource) => Along {
  let before: { readonly source: SparkSource; readonly along: Along } | null = null;
  return (source) => {
    if (before === null || !haveSameDays(before.source, source)) {
      const places = placesOf(reach, source);
      before = { source, along: { places, xs: places.map(x) } };
    }
    return before.along;
  };
}

function haveSameDays(one: SparkSource, other: SparkSource): boolean {
  const [a, b] = [one.chart.observations, other.chart.observations];
  return one.pace === other.pace && a.length === b.length && a.every(({ day }, i) => day === b[i]?.day);
}

function sparkOf({ chart }: SparkSource, { places, xs }: Along, scale: Scale): Spark {
  const y = (value: number) =>
    Math.round(sparkSize.height - air - shareOf(scale, value) * (sparkSize.height - 2 * air));
  const points = chart.observations.map(({ value }, i) => (value === null ? null : ([xs[i] ?? 0, y(value)] as const)));
  const { target } = chart.settings;
  return {
    line: lineThrough(points, new Set(chart.parts.map(({ from }) => from))),
    dots: points.length <= mostDots ? dotsAt(points) : "",
    centre: centreLine(chart, places, y),
    marks: marksOf(chart, points),
    target: target !== null && Number.isFinite(target) ? y(target) : null,
  };
}

type Point = readonly [x: number, y: number];

/** Two numbers after each other: a minus parts them as well as a space. */
const pair = (dx: number, dy: number) => `${dx}${dy < 0 ? "" : " "}${dy}`;

function lineThrough(points: readonly (Point | null)[], lifted: ReadonlySet<number>): string {
  let d = "";
  let before: Point | null = null;
  for (const [i, point] of points.entries()) {
    if (point === null || before === null || lifted.has(i)) d += point === null ? "" : `M${pair(point[0], point[1])}l`;
    else d += `${pair(point[0] - before[0], point[1] - before[1])} `;
    before = point;
  }
  // A pen that is set down and not moved leaves nothing: those points have their dots.
  return d.replace(/ (?=-|M|$)/g, "").replace(/l(?=M|$)/g, "");
}

/** Strokes of no length: their round ends are the dots. */
function dotsAt(points: readonly (Point | null)[]): string {
  let d = "";
  let before: Point | null = null;
  for (const point of points) {
    if (point === null) continue;
    d += before ? `m${pair(point[0] - before[0], point[1] - before[1])}h0` : `M${pair(point[0], point[1])}h0`;
    before = point;
  }
  return d;
}

function centreLine(chart: Chart, places: readonly number[], y: (v: number) => number): string {
  return chart.parts
    .map((part) => {
      const centre = centreOf(chart, part);
      if (centre === null) return "";
      const [left, right] = edgesOfPart(places, part);
      return `M${pair(x(left), y(centre))}H${x(right)}`;
    })
    .join("");
}

/** A square for better, a diamond for worse, a triangle for a change without direction. */
const forms: Readonly<Record<Meaning, string>> = {
  improvement: "m-5-5h10v10h-10z",
  concern: "m0-8l8 8-8 8-8-8z",
  neutral: "m0-7l7 12h-14z",
};

function marksOf(chart: Chart, points: readonly (Point | null)[]): Spark["marks"] {
  const marks: Partial<Record<Meaning, string>> = {};
  for (const [i, mark] of chart.marks.entries()) {
    const point = points[i];
    if (mark && point)
      marks[mark.meaning] = `${marks[mark.meaning] ?? ""}M${pair(point[0], point[1])}${forms[mark.meaning]}`;
  }
  return marks;
}

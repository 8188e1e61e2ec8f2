import type { Part } from "../rules/types.ts";
import type { ChartView } from "../view.ts";
import { centreOf } from "./centre.ts";
import type { Shape } from "./shapes.ts";
import { signalLook, signalMark } from "./signals.ts";

/** Where things stand in the plot: of observations and numbers. */
export type Places = {
  /** The middle of each observation, across. */
  readonly x: readonly number[];
  /** How far down a number stands, px. */
  readonly y: (value: number) => number;
};

/** Where an observation's share of the width begins and ends: half way to its neighbours, at most `reach` away. */
export function edgesOf(x: readonly number[], at: number): [left: number, right: number] {
  const here = x[at] ?? 0;
  const [before, after] = [x[at - 1], x[at + 1]];
  const half = Math.min(before === undefined ? 1 : (here - before) / 2, after === undefined ? 1 : (after - here) / 2);
  const alone = half === 1 ? 0.5 : half;
  return [
    before === undefined ? Math.max(0, here - alone) : (before + here) / 2,
    after === undefined ? Math.min(1, here + alone) : (here + after) / 2,
  ];
}

/** Where a part stands, from the left edge of its first observation to the right edge of its last. */
export const edgesOfPart = (x: readonly number[], { from, to }: Pick<Part, "from" | "to">): [number, number] => [
  edgesOf(x, from)[0],
  edgesOf(x, to)[1],
];

/** The centre line, one stroke for each part. What goes on from a frozen baseline is dashed: no point of it is in the line. */
export function centres(view: ChartView, { x, y }: Places): Shape[] {
  const { parts, settings } = view.chart;
  return parts.flatMap((part, i): Shape[] => {
    const centre = centreOf(view.chart, part);
    if (centre === null) return [];
    const [left, right] = edgesOfPart(x, part);
    const at = y(centre);
    const last = i === 0 && settings.baseline ? Math.min(part.to, part.from + settings.baseline - 1) : part.to;
    const frozen = last < part.to ? edgesOf(x, last)[1] : right;
    const line = (look: "centre" | "centre-on", x1: number, x2: number): Shape => ({
      is: "line",
      look,
      x1,
      y1: at,
      x2,
      y2: at,
    });
    return [line("centre", left, frozen), ...(frozen < right ? [line("centre-on", frozen, right)] : [])];
  });
}

/** Limits go in steps: each observation has its own, as wide as its place. Where there are none the pen is lifted. */
export function limits(view: ChartView, { x, y }: Places): Shape[] {
  const kinds = [
    ["limit", "upper"],
    ["limit", "lower"],
    ["near", "nearUpper"],
    ["near", "nearLower"],
  ] as const;
  return view.chart.parts.flatMap((part) =>
    kinds.flatMap(([look, which]): Shape[] => {
      const points: ([number, number] | null)[] = [];
      for (const [i, limit] of part.limits.entries()) {
        if (limit === null) {
          points.push(null);
          continue;
        }
        const [left, right] = edgesOf(x, part.from + i);
        points.push([left, y(limit[which])], [right, y(limit[which])]);
      }
      return points.some((point) => point !== null) ? [{ is: "path", look, points: withoutCorners(points) }] : [];
    }),
  );
}

/** Corners between which the line goes straight on say nothing: constant limits become one stroke. */
function withoutCorners(points: readonly ([number, number] | null)[]): ([number, number] | null)[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!point) return before !== null && before !== undefined;
    return !before || !after || before[1] !== point[1] || after[1] !== point[1];
  });
}

/** The line through the points. It is broken where data lack, and where another thing is measured or another part begins. */
export function link(view: ChartView, { x, y }: Places): Shape[] {
  const lifted = new Set([...view.chart.parts.map(({ from }) => from), ...view.breaks.map(({ at }) => at)]);
  const points: ([number, number] | null)[] = [];
  for (const [i, { value }] of view.chart.observations.entries()) {
    if (lifted.has(i)) points.push(null);
    points.push(value === null ? null : [x[i] ?? 0, y(value)]);
  }
  return [{ is: "path", look: "link", points }];
}

/** A dot for each point, or the form and colour of what the rules say of it. `said` is what a pointer on it reads. */
export function dots(view: ChartView, { x, y }: Places, floor: number, said: (at: number) => string): Shape[] {
  const { observations, marks } = view.chart;
  const small = observations.length > 80;
  return observations.map(({ value }, i): Shape => {
    const place = { x: x[i] ?? 0, title: said(i) };
    if (value === null) return { is: "mark", look: "missing", mark: "cross", y: floor - 8, ...place };
    const mark = marks[i];
    if (!mark) return { is: "mark", look: "dot", mark: "dot", y: y(value), small, ...place };
    return { is: "mark", look: signalLook[mark.meaning], mark: signalMark[mark.signal], y: y(value), small, ...place };
  });
}

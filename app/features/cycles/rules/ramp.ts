import type { Day } from "#app/core/day.ts";
import { type CycleDecision, type CycleScale, type CycleState, cycleScales } from "./types.ts";

export type RampCycle = {
  readonly id: string;
  readonly previousId: string | null;
  readonly number: number | null;
  readonly startsOn: Day | null;
  readonly scale: CycleScale;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
};
export type RampChain = { readonly id: string; readonly cycles: readonly RampCycle[] };

export type Point = { readonly x: number; readonly y: number };

/** A cycle's box stands in the cell with this upper left corner; the box leaves `margin` of the cell free on all sides. */
export type RampStep = Point & {
  readonly cycleId: string;
  readonly scale: CycleScale;
  readonly state: CycleState;
  /** The decision, drawn at the step once the cycle is closed. */
  readonly mark: CycleDecision | null;
};

/** From a cycle to the one made from it: an orthogonal line that runs between boxes, never through one. */
export type RampLink = { readonly from: string; readonly to: string; readonly points: readonly Point[] };

export type RampDrawing = {
  readonly id: string;
  /** Where the chain's rows begin, and how many cells it takes. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The scales that are drawn, from the largest (top) down, with the row of each. */
  readonly rows: readonly { readonly scale: CycleScale; readonly y: number }[];
  readonly steps: readonly RampStep[];
  readonly links: readonly RampLink[];
};

/** Drawing units, with 1 = the side of a cell: the picture decides how many pixels that is. */
export const rampMargin = { x: 0.055, y: 0.1 } as const;

/** Free rows over each chain, for its title. */
const titleRows = 1;

/**
 * The chains as rising steps: to the right with time, upwards with scale (y grows downwards, as on a screen).
 * Each cycle has a column of its own, so that two followers of one cycle never hide each other. The same chains give
 * the same drawing, in whatever order the rows came.
 */
export function deriveRamp(chains: readonly RampChain[]): {
  readonly width: number;
  readonly height: number;
  readonly chains: readonly RampDrawing[];
} {
  const drawn: RampDrawing[] = [];
  let top = 0;
  let width = 0;
  for (const chain of chains) {
    if (chain.cycles.length === 0) continue;
    const drawing = draw(chain, top + titleRows);
    drawn.push(drawing);
    top = drawing.top + drawing.height;
    width = Math.max(width, drawing.width);
  }
  return { width, height: top, chains: drawn };
}

function draw(chain: RampChain, top: number): RampDrawing {
  const ordered = inOrder(chain.cycles);
  const levels = ordered.map((cycle) => cycleScales.indexOf(cycle.scale));
  const highest = Math.max(...levels);
  const lowest = Math.min(...levels);
  const yOf = (scale: CycleScale) => top + highest - cycleScales.indexOf(scale);
  const rows = cycleScales
    .slice(lowest, highest + 1)
    .toReversed()
    .map((scale) => ({ scale, y: yOf(scale) }));
  const steps = ordered.map((cycle, x) => ({
    cycleId: cycle.id,
    x,
    y: yOf(cycle.scale),
    scale: cycle.scale,
    state: cycle.state,
    mark: cycle.state === "closed" ? cycle.decision : null,
  }));
  const stepOf = new Map(steps.map((step) => [step.cycleId, step]));
  const links = ordered.flatMap((cycle) => {
    const from = cycle.previousId === null ? undefined : stepOf.get(cycle.previousId);
    const to = stepOf.get(cycle.id);
    return from && to && from.x < to.x ? [{ from: from.cycleId, to: to.cycleId, points: route(from, to) }] : [];
  });
  return { id: chain.id, top, width: ordered.length, height: highest - lowest + 1, rows, steps, links };
}

/** By start, number and id, but never before the cycle it was made from, whose dates somebody may have changed later. */
function inOrder(cycles: readonly RampCycle[]): RampCycle[] {
  const sorted = [...cycles].sort(byStart);
  const byId = new Map(sorted.map((cycle) => [cycle.id, cycle]));
  const placed = new Set<RampCycle>();
  for (const cycle of sorted) {
    const line: RampCycle[] = [];
    let at: RampCycle | undefined = cycle;
    // A circle cannot be made by the app; should one stand in the data, it is drawn rather than walked for ever.
    while (at && !placed.has(at) && !line.includes(at)) {
      line.push(at);
      at = at.previousId === null ? undefined : byId.get(at.previousId);
    }
    for (const next of line.reverse()) placed.add(next);
  }
  return [...placed];
}

function byStart(a: RampCycle, b: RampCycle): number {
  const keys = ({ startsOn, number, id }: RampCycle) =>
    [startsOn ?? "9999", String(number ?? 999_999).padStart(6, "0"), id].join(" ");
  return keys(a) < keys(b) ? -1 : 1;
}

/** Right out of the box, along the cells' borders, left into the other box. Straight when they are neighbours in a row. */
function route(from: Point, to: Point): Point[] {
  const start = { x: from.x + 1 - rampMargin.x, y: from.y + 0.5 };
  const end = { x: to.x + rampMargin.x, y: to.y + 0.5 };
  if (to.x === from.x + 1) {
    if (from.y === to.y) return [start, end];
    return [start, { x: to.x, y: start.y }, { x: to.x, y: end.y }, end];
  }
  const border = from.y + 1;
  return [
    start,
    { x: from.x + 1, y: start.y },
    { x: from.x + 1, y: border },
    { x: to.x, y: border },
    { x: to.x, y: end.y },
    end,
  ];
}

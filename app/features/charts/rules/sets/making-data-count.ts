import type { Points } from "../points.ts";
import { runsOf, type Side, sideOf } from "../sides.ts";
import { between, type Finding, type Judged, outside, pointsMin, type Read, usefulOf } from "./judged.ts";

/** So many in a row: of a shift on one side of the mean, of a trend with a move between each two. */
const inARow = 7;

/**
 * What the English NHS calls special cause (*Making Data Count*): a point outside the limits, seven that rise or fall, two
 * of three near the same limit, seven on one side of the mean. Other than by the other sets, what is on the mean, or equal
 * to the one before, breaks.
 */
export function byMakingDataCount(read: Read): Judged {
  const { points, sides } = read;
  const { runs } = runsOf(sides, inARow);
  // A point on the mean is no useful one, but says as much as any of whether there are enough.
  const tooFew = points.values.length < pointsMin;
  const counted = {
    useful: usefulOf(sides),
    judged: usefulOf(sides),
    longestRun: runsOf(sides, inARow, { lineBreaks: true }).longest,
    longestRunMax: tooFew ? null : inARow - 1,
    crossings: Math.max(0, runs - 1),
    crossingsMin: null,
    runs,
    runsMin: null,
    runsMax: null,
    window: null,
  };
  if (tooFew) return { ...counted, state: "too-few", findings: [] };
  const findings = specialCauses(read);
  return { ...counted, state: findings.length > 0 ? "signal" : "none", findings };
}

/** All that is pointed at, the strongest kind first. */
export function specialCauses(read: Read): Finding[] {
  const { points, sides, limits } = read;
  return [
    ...outside(read),
    ...sevenMoving(points),
    ...twoOfThree(zones(points, limits), sides),
    ...sevenOnOneSide(sides),
  ];
}

/** Seven or more on one side of the mean. */
export function sevenOnOneSide(sides: Int8Array, least = inARow): Finding[] {
  return runsOf(sides, least, { lineBreaks: true }).long.map(({ first, last, side }) => ({
    signal: "shift",
    first,
    last,
    side,
    marked: between(first, last),
  }));
}

/** Seven or more, each above the one before, or each below. */
export function sevenMoving({ values, size }: Pick<Points, "values" | "size">, least = inARow): Finding[] {
  const moves = new Int8Array(Math.max(0, values.length - 1));
  // The move at a position leads from it to the next.
  for (let from = 0; from < moves.length; from += 1) moves[from] = sideOf(values[from + 1]!, values[from]!, size);
  return runsOf(moves, least - 1, { lineBreaks: true }).long.map(({ first, last, side }) => ({
    signal: "trend",
    first,
    last: last + 1,
    side,
    marked: between(first, last + 1),
  }));
}

/** On which side each point is beyond the near limit and not outside; 0 where it is not. */
export function zones({ values, size }: Pick<Points, "values" | "size">, limits: Read["limits"]): Int8Array {
  const near = new Int8Array(values.length);
  values.forEach((value, position) => {
    const of = limits[position];
    if (!of) return;
    if (sideOf(value, of.nearUpper, size) > 0 && sideOf(value, of.upper, size) <= 0) near[position] = 1;
    if (sideOf(value, of.nearLower, size) < 0 && sideOf(value, of.lower, size) >= 0) near[position] = -1;
  });
  return near;
}

/**
 * Of three in a row, all on one side of the mean, two or more near the limit: those near it are marked. (As NHSRplotthedots
 * has it: two near a limit on either side of one below the mean are chance's.)
 */
export function twoOfThree(near: Int8Array, sides: Int8Array): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first + 2 < near.length; first += 1) {
    const side = sides[first] as Side;
    if (side === 0 || sides[first + 1] !== side || sides[first + 2] !== side) continue;
    // Most points are near no limit.
    if (near[first + 1] !== side && (near[first] !== side || near[first + 2] !== side)) continue;
    const marked = between(first, first + 2).filter((position) => near[position] === side);
    if (marked.length < 2) continue;
    found.push({ signal: "two-of-three", first: marked[0]!, last: marked.at(-1)!, side, marked });
  }
  return found;
}

import { runsOf, type Side, sideOf, sizeOf } from "../sides.ts";
import type { Limits } from "../types.ts";
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
  const runs = runsOf(sides);
  const shown = unbroken(sides);
  // A point on the mean is no useful one, but says as much as any of whether there are enough.
  const tooFew = points.values.length < pointsMin;
  const counted = {
    useful: usefulOf(sides),
    judged: usefulOf(sides),
    longestRun: shown.reduce((most, { first, last }) => Math.max(most, last - first + 1), 0),
    longestRunMax: tooFew ? null : inARow - 1,
    crossings: Math.max(0, runs.length - 1),
    crossingsMin: null,
    runs: runs.length,
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
    ...sevenMoving(points.values),
    ...twoOfThree(zones(points.values, limits), sides),
    ...sevenOnOneSide(sides),
  ];
}

/** Seven or more on one side of the mean. */
export function sevenOnOneSide(sides: Int8Array): Finding[] {
  return unbroken(sides).flatMap(({ first, last, side }) =>
    last - first + 1 < inARow ? [] : [{ signal: "shift", first, last, side, marked: between(first, last) }],
  );
}

/** Seven or more, each above the one before, or each below. */
export function sevenMoving(values: readonly number[]): Finding[] {
  const size = sizeOf(values);
  const moves = Int8Array.from(values.slice(1), (value, before) => sideOf(value, values[before]!, size));
  return unbroken(moves).flatMap(({ first, last, side }) => {
    // The move at a position leads from it to the next.
    const end = last + 1;
    return end - first + 1 < inARow
      ? []
      : [{ signal: "trend", first, last: end, side, marked: between(first, end) } satisfies Finding];
  });
}

/** On which side each point is beyond the near limit and not outside; 0 where it is not. */
export function zones(values: readonly number[], limits: readonly (Limits | null)[]): Int8Array {
  const size = sizeOf(values);
  return Int8Array.from(values, (value, position) => {
    const of = limits[position];
    if (!of) return 0;
    if (sideOf(value, of.nearUpper, size) > 0 && sideOf(value, of.upper, size) <= 0) return 1;
    return sideOf(value, of.nearLower, size) < 0 && sideOf(value, of.lower, size) >= 0 ? -1 : 0;
  });
}

/**
 * Of three in a row, all on one side of the mean, two or more near the limit: those near it are marked. (As NHSRplotthedots
 * has it: two near a limit on either side of one below the mean are chance's.)
 */
export function twoOfThree(near: Int8Array, sides: Int8Array): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first + 2 < near.length; first += 1) {
    const three = between(first, first + 2);
    const side = sides[first] as Side;
    const marked = three.filter((position) => near[position] === side);
    if (side === 0 || marked.length < 2 || three.some((position) => sides[position] !== side)) continue;
    found.push({ signal: "two-of-three", first: marked[0]!, last: marked.at(-1)!, side, marked });
  }
  return found;
}

/** Stretches of the same side, of which none is 0. */
function unbroken(sides: Int8Array): { first: number; last: number; side: Side }[] {
  const stretches: { first: number; last: number; side: Side }[] = [];
  sides.forEach((here, position) => {
    const latest = stretches.at(-1);
    if (here === 0) return;
    if (latest && latest.side === here && latest.last === position - 1) latest.last = position;
    else stretches.push({ first: position, last: position, side: here as Side });
  });
  return stretches;
}

import { runsOf, type Side } from "../sides.ts";
import { between, type Finding, type Judged, outside, pointsMin, type Read, usefulOf } from "./judged.ts";

/** Above so many useful points the rules run on the last of them: for more, nobody has said how often they cry wolf. */
const pointsMax = 100;
/** The chance of fewer crossings than the least, when nothing but chance is there, is under this. */
const rare = 0.05;

export type AnhoejLimits = { readonly longestRunMax: number; readonly crossingsMin: number };

/**
 * How long the longest run may be, and how few the crossings, of 10 to 100 useful points; null for other numbers.
 * Longest run: round(log2 n) + 3. Crossings: the smallest k with P(X ≤ k) ≥ 0.05, where X of n − 1 is binomial with
 * one half. (Anhøj, Olesen, PLoS ONE 2014;9:e113825; Anhøj, PLoS ONE 2015;10:e0121349.)
 */
export function anhoejLimits(useful: number): AnhoejLimits | null {
  return table[useful] ?? null;
}

const table: (AnhoejLimits | undefined)[] = [];
for (let useful = pointsMin; useful <= pointsMax; useful += 1)
  table[useful] = { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin: crossingsMinOf(useful - 1) };

function crossingsMinOf(chances: number): number {
  let exactly = 0.5 ** chances;
  let [fewest, atMost] = [0, exactly];
  while (atMost < rare) {
    exactly *= (chances - fewest) / (fewest + 1);
    fewest += 1;
    atMost += exactly;
  }
  return fewest;
}

/** Long runs and few crossings; and, where there are limits, points outside them. */
export function byAnhoej(read: Read): Judged {
  const { points, sides } = read;
  const useful = usefulOf(sides);
  const judged = Math.min(useful, pointsMax);
  const first = positionOfLast(sides, judged);
  const runs = runsOf(sides, first);
  const [longestRun, crossings] = [runs.reduce((most, { count }) => Math.max(most, count), 0), runs.length - 1];
  const limits = anhoejLimits(judged);
  const counted = {
    useful,
    judged,
    longestRun,
    crossings: Math.max(0, crossings),
    runs: runs.length,
    longestRunMax: limits?.longestRunMax ?? null,
    crossingsMin: limits?.crossingsMin ?? null,
    runsMin: null,
    runsMax: null,
    window: useful > pointsMax ? { from: points.days[first]!, to: points.days[runs.at(-1)!.last]! } : null,
  };
  if (!limits) return { ...counted, state: "too-few", findings: [] };
  const findings: Finding[] = outside(read);
  for (const run of runs)
    if (run.count > limits.longestRunMax)
      findings.push({ signal: "long-run", ...run, marked: on(run.side, sides, run.first, run.last) });
  if (crossings < limits.crossingsMin)
    findings.push({ signal: "few-crossings", first, last: runs.at(-1)!.last, side: 0, marked: [] });
  return { ...counted, state: findings.length > 0 ? "signal" : "none", findings };
}

/** Where the last so many useful points begin. */
function positionOfLast(sides: Int8Array, count: number): number {
  let [position, left] = [sides.length, count];
  while (left > 0) if (sides[--position] !== 0) left -= 1;
  return position;
}

function on(side: Side, sides: Int8Array, first: number, last: number): number[] {
  return between(first, last).filter((position) => sides[position] === side);
}

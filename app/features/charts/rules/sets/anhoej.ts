import { runsOf } from "../sides.ts";
import { between, endsOf, type Finding, type Judged, outside, pointsMin, type Read, usefulOf } from "./judged.ts";

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
for (let useful = pointsMin; useful <= pointsMax; useful += 1) table[useful] = formulaFor(useful);

/** What the formulae give, also of numbers of points for which nothing is concluded by them (two or more). */
export function formulaFor(useful: number): AnhoejLimits {
  return { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin: crossingsMinOf(useful - 1) };
}

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
  const { sides } = read;
  const useful = usefulOf(sides);
  const judged = Math.min(useful, pointsMax);
  const from = positionOfLast(sides, judged);
  const { first, last } = endsOf(sides, from);
  const limits = anhoejLimits(judged);
  const { runs, longest, long } = runsOf(sides, (limits?.longestRunMax ?? sides.length) + 1, { from });
  const crossings = Math.max(0, runs - 1);
  const counted = {
    useful,
    judged,
    longestRun: longest,
    crossings,
    runs,
    longestRunMax: limits?.longestRunMax ?? null,
    crossingsMin: limits?.crossingsMin ?? null,
    runsMin: null,
    runsMax: null,
    window: useful > pointsMax ? { first, last } : null,
  };
  if (!limits) return { ...counted, state: "too-few", findings: [] };
  const findings: Finding[] = outside(read);
  for (const run of long) {
    const marked = between(run.first, run.last).filter((position) => sides[position] === run.side);
    findings.push({ signal: "long-run", first: run.first, last: run.last, side: run.side, marked });
  }
  if (crossings < limits.crossingsMin) findings.push({ signal: "few-crossings", first, last, side: 0, marked: [] });
  return { ...counted, state: findings.length > 0 ? "signal" : "none", findings };
}

/** Where the last so many useful points begin. */
function positionOfLast(sides: Int8Array, count: number): number {
  let [position, left] = [sides.length, count];
  while (left > 0) if (sides[--position] !== 0) left -= 1;
  return position;
}

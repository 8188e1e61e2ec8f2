import type { Points } from "../points.ts";
import { runsOf, type Side, sideOf } from "../sides.ts";
import { between, endsOf, type Finding, type Judged, outside, pointsMin, type Read, usefulOf } from "./judged.ts";
import { runsAllowed } from "./runs-table.ts";

/** So many on one side are a shift. */
const shiftMin = 6;
/** So many that rise, or fall, are a trend: the first one included. */
const trendMin = 5;

/**
 * Shift, trend and the number of runs (Perla, Provost, Murray, BMJ Qual Saf 2011;20:46–51); and, where there are limits,
 * points outside them. Their fourth, a point that all agree is another (*astronomical*), is seen with the eye: no
 * formula of ours says it.
 */
export function byClassic(read: Read): Judged {
  const { points, sides } = read;
  const useful = usefulOf(sides);
  const { runs, longest } = runsOf(sides, shiftMin);
  const allowed = runsAllowed(useful);
  const tooFew = useful < pointsMin;
  const counted = {
    useful,
    judged: useful,
    longestRun: longest,
    longestRunMax: tooFew ? null : shiftMin - 1,
    crossings: Math.max(0, runs - 1),
    crossingsMin: null,
    runs,
    runsMin: allowed?.least ?? null,
    runsMax: allowed?.most ?? null,
    window: null,
  };
  if (tooFew) return { ...counted, state: "too-few", findings: [] };
  const findings: Finding[] = [...outside(read), ...trends(points), ...shifts(sides)];
  const whole = { ...endsOf(sides), side: 0, marked: [] } as const;
  if (allowed && runs < allowed.least) findings.push({ signal: "too-few-runs", ...whole });
  if (allowed && runs > allowed.most) findings.push({ signal: "too-many-runs", ...whole });
  return { ...counted, state: findings.length > 0 ? "signal" : "none", findings };
}

/**
 * Six or more in a row on one side. Points on the line neither count nor break; those within a shift, and those that
 * follow it before anything else does, are part of it.
 */
export function shifts(sides: Int8Array, least = shiftMin): Finding[] {
  return runsOf(sides, least).long.map(({ first, until, side }) => ({
    signal: "shift",
    first,
    last: until,
    side,
    marked: between(first, until),
  }));
}

/**
 * Five or more that all rise or all fall, through the line or not. Equal neighbours neither count nor break, and the
 * point at which it turns is of both. What stands still before anything has moved is of none but its last.
 */
export function trends({ values, size }: Pick<Points, "values" | "size">, least = trendMin): Finding[] {
  const found: Finding[] = [];
  let [first, turn, moves, side] = [0, 0, 0, 0 as Side];
  const end = (last: number) => {
    if (moves + 1 >= least) found.push({ signal: "trend", first, last, side, marked: between(first, last) });
  };
  for (let position = 1; position < values.length; position += 1) {
    const move = sideOf(values[position]!, values[position - 1]!, size);
    if (move === 0) {
      if (side === 0) first = position;
      continue;
    }
    if (move !== side) {
      end(position - 1);
      [first, side, moves] = [side === 0 ? first : turn, move, 0];
    }
    moves += 1;
    turn = position;
  }
  end(values.length - 1);
  return found;
}

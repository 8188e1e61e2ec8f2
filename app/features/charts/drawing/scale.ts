import type { Chart } from "../rules/types.ts";

/** From the least to the greatest number of the upright scale, both of them ticks. Finite, and never the same. */
export type Scale = { readonly from: number; readonly to: number; readonly step: number };

/** Looks at all numbers that a chart draws: points, centre lines, limits, the target. */
function lookAtNumbers({ observations, parts, settings }: Chart, look: (value: number | null) => void): void {
  for (const { value } of observations) look(value);
  for (const { centre, limits } of parts) {
    look(centre);
    for (const of of limits) {
      if (!of) continue;
      look(of.lower);
      look(of.upper);
    }
  }
  look(settings.target);
}

const steps = [1, 2, 2.5, 5, 10];

/** Numbers that lie nearer each other than this cannot be divided into steps. */
const leastSpan = 1e-280;

/** The least round step by which so many ticks reach over the span. */
function roundStep(span: number, ticks: number): number {
  const least = span / ticks;
  const power = 10 ** Math.floor(Math.log10(least));
  return (steps.find((step) => step * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/**
 * One scale for all the charts, so that they can be compared. It begins at 0 where the numbers come near it, since a
 * difference looks larger than it is on a scale that is cut; it is cut where all lie far from 0, since then it would
 * hide what changes. A percentage goes no further than 0–100.
 */
export function scaleOf(charts: readonly Chart[], percentage: boolean, ticks = 5): Scale {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const look = (value: number | null) => {
    if (value === null || !Number.isFinite(value)) return;
    if (value < least) least = value;
    if (value > most) most = value;
  };
  for (const chart of charts) lookAtNumbers(chart, look);
  if (least > most) return { from: 0, to: percentage ? 100 : 1, step: percentage ? 25 : 0.5 };
  if (least >= 0 && least <= most * 0.6) least = 0;
  if (most <= 0 && most >= least * 0.6) most = 0;
  // All the same: some air on both sides, of a size that the number can still be told from.
  if (most - least <= Math.max(Math.max(Math.abs(least), Math.abs(most)) * 1e-9, leastSpan)) {
    const air = Math.max(Math.abs(most) / 2, leastSpan);
    least = least === 0 ? 0 : Math.max(least - air, -Number.MAX_VALUE);
    most = Math.min(most + (least === 0 && most === 0 ? 1 : air), Number.MAX_VALUE);
  }
  return roundScale(least, most, percentage, ticks);
}

function roundScale(least: number, most: number, percentage: boolean, ticks: number): Scale {
  // Halved, and doubled again: the difference of two numbers can be larger than there are numbers.
  const half = most / 2 - least / 2;
  const step = roundStep(half / 2, ticks / 4);
  let from = Math.floor(least / step) * step;
  let to = Math.ceil(most / step) * step;
  if (percentage && least >= 0) from = Math.max(0, from);
  if (percentage && most <= 100) to = Math.min(100, to);
  if (!Number.isFinite(from)) from = least;
  if (!Number.isFinite(to)) to = most;
  return { from, to, step };
}

/** The ticks of the scale, from the lowest. */
export function ticksOf({ from, to, step }: Scale): number[] {
  const count = Math.min(20, Math.max(1, Math.round(to / step - from / step)));
  return Array.from({ length: count + 1 }, (_, i) => {
    if (i === count) return to;
    const tick = from + step * i;
    return Number.isFinite(tick) && tick < to ? tick : from * (1 - i / count) + to * (i / count);
  });
}

/** Where a number stands: 0 at the scale's beginning, 1 at its end, and never beyond. */
export function shareOf({ from, to }: Scale, value: number): number {
  const share = (value / 2 - from / 2) / (to / 2 - from / 2);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

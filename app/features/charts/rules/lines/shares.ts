import { finite, meanOf } from "../middle.ts";
import type { CountedPoints } from "../points.ts";
import { meanMovingRange } from "./individuals.ts";
import { type Lines, limitsAround } from "./lines.ts";

/** Of a centre (a share, or how many of each), how much what is counted of one varies by chance. */
type Spread = (centre: number) => number;
const binomial: Spread = (share) => Math.sqrt(share * (1 - share));
const poisson: Spread = (rate) => Math.sqrt(rate);

/** The mean distance between neighbours, in sigmas, when nothing but chance is there. */
const d2 = 1.128;

type Of = { readonly per: number; readonly laney: boolean };

/**
 * Percentages: √(p̄(1−p̄)/nᵢ) (Montgomery, Introduction to statistical quality control, ch. 7), cut to what a share can be.
 * P′ widens or narrows it by what the points vary besides (Laney, Quality Engineering 2002;14:531–7).
 */
export function pChart(points: CountedPoints, of: Of): Lines {
  return counted(points, of, binomial, of.per);
}

/** Rates: √(ū/nᵢ) (Montgomery, ch. 7), never under 0. U′ as P′. */
export function uChart(points: CountedPoints, of: Of): Lines {
  return counted(points, of, poisson, Number.POSITIVE_INFINITY);
}

function counted(points: CountedPoints, { per, laney }: Of, spread: Spread, most: number): Lines {
  const known = knownOf(points, per);
  const [tops, sizes] = [meanOf(known.map(({ top }) => top)), meanOf(known.map(({ size }) => size))];
  // The sum of the numerators by the sum of the denominators: a large month weighs more than a small one.
  // Nothing is counted per nothing, or per less.
  const share = tops === null || sizes === null || !(per > 0) ? null : finite(tops / sizes);
  const centre = share === null ? null : finite(share * per);
  if (share === null || centre === null) return { centre: null, centreIs: "mean", limitsOf: () => null };
  const one = spread(share);
  const more = laney ? beyondChance(known, share, one) : 1;
  return {
    centre,
    centreIs: "mean",
    limitsOf: (size) =>
      size === null || more === null ? null : limitsAround(centre, (per * more * one) / Math.sqrt(size), 0, most),
  };
}

type Known = { readonly top: number; readonly size: number };

function knownOf({ values, sizes, numerators }: CountedPoints, per: number): Known[] {
  return sizes.flatMap((size, position) =>
    size === null ? [] : [{ top: numerators[position] ?? (values[position]! * size) / per, size }],
  );
}

/** How much more (or less) than by chance the points vary from one to the next. */
function beyondChance(known: readonly Known[], share: number, one: number): number | null {
  // When nothing can vary, nothing does.
  if (one === 0) return 0;
  const inSigmas = known.map(({ top, size }) => ((top / size - share) / one) * Math.sqrt(size));
  const range = meanMovingRange(inSigmas, false);
  return range === null ? null : finite(range / d2);
}

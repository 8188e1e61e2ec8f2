import type { Points } from "../points.ts";
import { type Side, sideOf } from "../sides.ts";
import type { Found, Limits, Signal, Verdict } from "../types.ts";

/** What a set of rules reads: points, on which side of the line they are, and which limits each has. */
export type Read = {
  readonly points: Points;
  readonly sides: Int8Array;
  readonly limits: readonly (Limits | null)[];
};

/** What a set of rules says. `first` and `last` are positions among the points; `marked` are those that it points at. */
export type Finding = {
  readonly signal: Signal;
  readonly first: number;
  readonly last: number;
  readonly side: Side;
  readonly marked: readonly number[];
};

/** A verdict before positions have become observations. */
export type Judged = Omit<Verdict, "rules" | "version" | "found" | "window"> & {
  readonly window: { readonly first: number; readonly last: number } | null;
  readonly findings: readonly Finding[];
};

/** Under so many points nothing is concluded, by whatever rules. */
export const pointsMin = 10;

/** Positions from one to another, both included. */
export function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** How many points are on neither side. */
export function usefulOf(sides: Int8Array): number {
  let useful = 0;
  for (const side of sides) if (side !== 0) useful += 1;
  return useful;
}

/** Each point beyond its limits: strictly, so that a share of 100 % is not outside of what cannot be more. */
export function outside({ points: { values, size }, limits }: Pick<Read, "points" | "limits">): Finding[] {
  const found: Finding[] = [];
  values.forEach((value, position) => {
    const of = limits[position];
    if (!of) return;
    const side = sideOf(value, of.upper, size) > 0 ? 1 : sideOf(value, of.lower, size) < 0 ? -1 : 0;
    if (side !== 0) found.push({ signal: "outside", first: position, last: position, side, marked: [position] });
  });
  return found;
}

/** The first and the last of the points that are not on the line, from a position on. */
export function endsOf(sides: Int8Array, from = 0): { readonly first: number; readonly last: number } {
  return {
    first: sides.findIndex((side, at) => at >= from && side !== 0),
    last: sides.findLastIndex((side) => side !== 0),
  };
}

/** The findings as the chart has them. */
export function foundOf(findings: readonly Finding[], at: Int32Array): Found[] {
  return findings.map(({ signal, first, last, side }) => ({ signal, from: at[first]!, to: at[last]!, side }));
}

import type { Limits } from "../types.ts";

/** What a chart is drawn around, in the measure's unit. */
export type Lines = {
  /** Around which the runs are counted, too. */
  readonly centre: number | null;
  readonly centreIs: "median" | "mean";
  /** Of a point that is counted of so many (null: not known). */
  readonly limitsOf: (size: number | null) => Limits | null;
};

export const noLimits = () => null;

/** Limits at three sigma and, near them, at two; none that is not a number, none outside what the values can be. */
export function limitsAround(centre: number, sigma: number, least = -Infinity, most = Infinity): Limits | null {
  const at = (sigmas: number) => Math.min(most, Math.max(least, centre + sigmas * sigma));
  const limits = { lower: at(-3), upper: at(3), nearLower: at(-2), nearUpper: at(2) };
  return Object.values(limits).every(Number.isFinite) ? limits : null;
}

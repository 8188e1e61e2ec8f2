import { pointsIn } from "./points.ts";
import { zones } from "./sets/making-data-count.ts";
import type { Chart } from "./types.ts";

/** The latest point lies between a warning limit and the limit: on which side, and where the warning limit is. */
export type Warning = { readonly side: -1 | 1; readonly limit: number };

/**
 * Two sigma is a warning and no signal. Null: there is none to give, of too few points either; or the latest point is
 * part of two of three near a limit, which is a signal.
 */
export function warningOf({ observations, parts }: Chart): Warning | null {
  const part = parts.at(-1);
  if (!part || part.verdict.state === "too-few") return null;
  const points = pointsIn(observations, part.from, part.to + 1);
  const limits = Array.from(points.at, (at) => part.limits[at - part.from] ?? null);
  const [side, of, latest] = [zones(points, limits).at(-1), limits.at(-1), points.at.at(-1)];
  if (!side || !of || latest === undefined) return null;
  // What is found, and not the mark: of several signals a point is marked by the strongest alone.
  const ofThree = part.verdict.found.filter(({ signal }) => signal === "two-of-three");
  if (ofThree.some(({ from, to }) => from <= latest && latest <= to)) return null;
  return side > 0 ? { side: 1, limit: of.nearUpper } : { side: -1, limit: of.nearLower };
}

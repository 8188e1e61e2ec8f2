import type { Lines } from "./lines/lines.ts";
import { linesOf } from "./lines/lines-of.ts";
import { type Points, pointsIn } from "./points.ts";
import { byAnhoej } from "./sets/anhoej.ts";
import { byClassic } from "./sets/classic.ts";
import { foundOf, type Judged, type Read } from "./sets/judged.ts";
import { byMakingDataCount } from "./sets/making-data-count.ts";
import { sidesOf } from "./sides.ts";
import type { ChartSettings, Observation, Part, RuleSet } from "./types.ts";

/** Each set as we reckon it; raised when the same points could be judged otherwise. */
const sets: Readonly<Record<RuleSet, { readonly version: number; readonly judge: (read: Read) => Judged }>> = {
  anhoej: { version: 1, judge: byAnhoej },
  classic: { version: 1, judge: byClassic },
  "making-data-count": { version: 1, judge: byMakingDataCount },
};

/** Limits of fewer points are preliminary. */
const pointsForLimits = 13;

/** A part, with what the marks of its points are made of. */
export type ReckonedPart = { readonly part: Part; readonly read: Read; readonly judged: Judged };

/** A stretch of cleaned observations, both ends included, by itself; its lines rest on its first `baseline` observations. */
export function reckonPart(
  observations: readonly Observation[],
  { from, to }: { readonly from: number; readonly to: number },
  settings: ChartSettings,
  baseline: number | null,
): ReckonedPart {
  const points = pointsIn(observations, from, to + 1);
  const base = baseline === null ? points : pointsIn(observations, from, Math.min(to + 1, from + baseline));
  const lines = linesOf(observations, base, settings);
  const limits = limitsIn(observations.slice(from, to + 1), lines, points);
  const read: Read = {
    points,
    sides: lines.centre === null ? new Int8Array(points.at.length) : sidesOf(points, lines.centre),
    limits: limits.ofPoints,
  };
  const { version, judge } = sets[settings.rules];
  const judged = judge(read);
  const { findings, window, ...counts } = judged;
  const day = (position: number) => observations[points.at[position]!]!.day;
  const part: Part = {
    from,
    to,
    centre: lines.centre,
    centreIs: lines.centreIs,
    limits: limits.all,
    preliminary: base.at.length < pointsForLimits && read.limits.some((of) => of !== null),
    verdict: {
      rules: settings.rules,
      version,
      ...counts,
      window: window && { from: day(window.first), to: day(window.last) },
      found: foundOf(findings, points.at),
    },
  };
  return { part, read, judged };
}

/** The limits of each observation of a part, null of what is missing; and those of the points alone. */
function limitsIn(part: readonly Observation[], { limitsOf }: Lines, { at }: Points) {
  const all = part.map(({ value, denominator }) => (value === null ? null : limitsOf(denominator ?? null)));
  return { all, ofPoints: at.length === part.length ? all : all.filter((_, n) => part[n]!.value !== null) };
}

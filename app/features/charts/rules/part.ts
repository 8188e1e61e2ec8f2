import type { Lines } from "./lines/lines.ts";
import { linesOf } from "./lines/lines-of.ts";
import { type Points, pointsIn } from "./points.ts";
import { byAnhoej } from "./sets/anhoej.ts";
import { byClassic } from "./sets/classic.ts";
import { foundOf, type Judged, type Read } from "./sets/judged.ts";
import { byMakingDataCount } from "./sets/making-data-count.ts";
import { sidesOf } from "./sides.ts";
import type { ChartSettings, Limits, Observation, Part, RuleSet } from "./types.ts";

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
  const read: Read = {
    points,
    sides: lines.runsAround === null ? new Int8Array(points.at.length) : sidesOf(points, lines.runsAround),
    limits: limitsAt(points, observations, lines),
  };
  const { version, judge } = sets[settings.rules];
  const judged = judge(read);
  const { findings, window, ...counts } = judged;
  const day = (position: number) => observations[points.at[position]!]!.day;
  const part: Part = {
    from,
    to,
    centre: lines.centre,
    runsAround: lines.runsAround,
    centreIs: lines.centreIs,
    limits: ofObservations(read.limits, points, from, to),
    preliminary: base.at.length < pointsForLimits && read.limits.some((limits) => limits !== null),
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

function limitsAt({ at }: Points, observations: readonly Observation[], { limitsOf }: Lines): (Limits | null)[] {
  const limits: (Limits | null)[] = [];
  for (const n of at) limits.push(limitsOf(observations[n]!.denominator ?? null));
  return limits;
}

/** The limits of points as those of all observations, of which some are missing. */
function ofObservations(limits: Read["limits"], { at }: Points, from: number, to: number): Read["limits"] {
  if (at.length === to - from + 1) return limits;
  const all: (Limits | null)[] = [];
  for (let n = from; n <= to; n += 1) all.push(null);
  for (let position = 0; position < at.length; position += 1) all[at[position]! - from] = limits[position]!;
  return all;
}

import type { Finding, Judged } from "./sets/judged.ts";
import type { Side } from "./sides.ts";
import type { Direction, Meaning, Signal } from "./types.ts";

/** What it means to be on a side, or to go to it. */
export function meaningOf(side: Side, direction: Direction): Meaning {
  if (side === 0 || direction === "neither") return "neutral";
  return side > 0 === (direction === "up") ? "improvement" : "concern";
}

/** Signals that the level is another for a while; single points and too many runs say nothing of where it has gone. */
const ofLevel: ReadonlySet<Signal> = new Set(["long-run", "shift", "trend", "few-crossings", "too-few-runs"]);
/** So large a part on one side is most of them. Of twelve points shuffled, half of them low, it is rarely (4 %) so by chance. */
const most = 3 / 4;

/**
 * To which side a part with a signal has gone. Not merely where its latest run lies: one that was long ago, and is over,
 * says where things were. So the latest run (or shift) counts when three quarters of the points since it began lie on its
 * side, a trend when it goes on. Few crossings say only that the points come in flocks, as they do when the level has
 * changed, and when it swings: a side is said only when three quarters of the later half lie there. In all other cases
 * something has changed, and nobody can say from the chart that it is for the better. The last point, when it is outside
 * the limits, is a side of its own; where it is another, neither is said.
 */
export function sideGoneTo({ findings, judged }: Judged, sides: Int8Array): Side {
  if (findings.length === 0) return 0;
  const useful = lastUseful(sides, judged);
  const last = findings.find(({ signal, first }) => signal === "outside" && first === sides.length - 1)?.side ?? 0;
  const level = findings.filter(({ signal }) => ofLevel.has(signal));
  const side = level.length === 0 ? 0 : latestThatHolds(level, useful, sides) || mostOf(laterHalf(useful), sides);
  if (side === 0) return last;
  return last === -side ? 0 : side;
}

function latestThatHolds(level: readonly Finding[], useful: Int32Array, sides: Int8Array): Side {
  const latest = level.filter(({ side }) => side !== 0).toSorted((a, b) => b.last - a.last)[0];
  if (!latest) return 0;
  if (latest.signal === "trend") return latest.last === sides.length - 1 ? latest.side : 0;
  const since = useful.filter((position) => position >= latest.first);
  return mostOf(since, sides) === latest.side ? latest.side : 0;
}

function laterHalf(positions: Int32Array): Int32Array {
  return positions.subarray(Math.ceil(positions.length / 2));
}

function mostOf(positions: Int32Array, sides: Int8Array): Side {
  let above = 0;
  for (const position of positions) if (sides[position]! > 0) above += 1;
  if (positions.length === 0) return 0;
  if (above >= most * positions.length) return 1;
  return positions.length - above >= most * positions.length ? -1 : 0;
}

/** The last so many positions that are not on the line. */
function lastUseful(sides: Int8Array, count: number): Int32Array {
  const useful = new Int32Array(count);
  for (let [position, left] = [sides.length - 1, count]; left > 0 && position >= 0; position -= 1)
    if (sides[position] !== 0) useful[--left] = position;
  return useful;
}

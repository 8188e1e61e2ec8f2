import { type Day, dayOf } from "#app/core/day.ts";
import { type CycleDecision, type CyclePurpose, type CycleScale, type CycleState, stateOrder } from "./types.ts";

export const qualityMarks = ["iterative", "prediction", "smallFirst", "dataOverTime"] as const;
export type QualityMark = (typeof qualityMarks)[number];

/** What the marks are computed from: one row for each cycle of a team. */
export type MarkedCycle = {
  readonly id: string;
  /** Null: it stands alone, a chain of one. */
  readonly chainId: string | null;
  readonly state: CycleState;
  readonly purpose: CyclePurpose;
  readonly scale: CycleScale;
  readonly startsOn: Day | null;
  readonly number: number | null;
  readonly decision: CycleDecision | null;
  /** When the last of its predictions got its present words (a change later than this one is a revision). Null: none is written. */
  readonly predictedAt: Date | null;
  /** When it was first moved to `doing`. Null: never. */
  readonly startedAt: Date | null;
};

/**
 * `met` of `of` things show the mark; `toImprove` are the cycles to look at. `waits`: too early to say, or (data over time)
 * until the team follows measures. There is no sum, no percentage and no comparison with other teams, on purpose.
 */
export type Mark = {
  readonly mark: QualityMark;
  readonly state: "yes" | "partly" | "no" | "waits";
  readonly met: number;
  readonly of: number;
  readonly toImprove: readonly string[];
};

/**
 * The four marks of a team's test cycles, after the framework in Taylor MJ, McNicholas C, Nicolay C, Darzi A, Bell D,
 * Reed JE. "Systematic review of the application of the plan–do–study–act method to improve quality in healthcare."
 * BMJ Quality & Safety 2014;23:290–298, doi:10.1136/bmjqs-2013-001862. (Its fifth feature, documentation, is what the
 * platform itself is for.) Only cycles that have begun by `today` count.
 *
 * - iterative: chains that went on with a second cycle, of those that had reason to. A chain whose only cycle is under way or was
 *   abandoned had none: to learn in one cycle that an idea does not hold is no fault.
 * - prediction: cycles whose predictions were in place before the test: no later than the start day, and before it was moved to `doing`.
 * - smallFirst: chains whose first test of a change was on the scale `once` or `few`. Collecting information is no change.
 * - dataOverTime: waits until the programme's measures exist.
 */
export function deriveMarks(cycles: readonly MarkedCycle[], today: Day): readonly Mark[] {
  const begun = cycles.filter((cycle) => hasBegun(cycle, today)).sort(byStart);
  const chains = [...Map.groupBy(begun, (cycle) => cycle.chainId ?? cycle.id).values()];
  const firstTests = chains.flatMap((chain) => chain.find((cycle) => cycle.purpose !== "collect") ?? []);
  const single = chains.filter((chain) => chain.length === 1).flat();
  const stopped = single.filter((cycle) => cycle.state === "closed" && cycle.decision !== "abandon");
  const iterated = chains.length - single.length;
  return [
    mark("iterative", iterated + stopped.length, stopped),
    mark(
      "prediction",
      begun.length,
      begun.filter((cycle) => !isPredictedBefore(cycle)),
    ),
    mark(
      "smallFirst",
      firstTests.length,
      firstTests.filter(({ scale }) => scale !== "once" && scale !== "few"),
    ),
    mark("dataOverTime", 0, []),
  ];
}

function hasBegun(cycle: MarkedCycle, today: Day): boolean {
  return stateOrder(cycle.state) >= stateOrder("doing") && cycle.startsOn !== null && cycle.startsOn <= today;
}

/** Whether every prediction stood, in its present words, before the test began. */
export function isPredictedBefore(cycle: Pick<MarkedCycle, "predictedAt" | "startsOn" | "startedAt">): boolean {
  if (cycle.predictedAt === null || cycle.startsOn === null) return false;
  if (dayOf(cycle.predictedAt) > cycle.startsOn) return false;
  return cycle.startedAt === null || cycle.predictedAt <= cycle.startedAt;
}

function byStart(a: MarkedCycle, b: MarkedCycle): number {
  const [first, second] = [a.startsOn ?? "", b.startsOn ?? ""];
  if (first !== second) return first < second ? -1 : 1;
  return (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1);
}

function mark(name: QualityMark, of: number, lacking: readonly MarkedCycle[]): Mark {
  const met = of - lacking.length;
  const state = of === 0 ? "waits" : met === of ? "yes" : met === 0 ? "no" : "partly";
  return { mark: name, state, met, of, toImprove: lacking.map(({ id }) => id) };
}

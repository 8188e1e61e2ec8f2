import { type Step, steps } from "./step.ts";

/** What is known of one outcome measure of a team. */
export type Outcome = {
  /** The one that tells most of the aim. */
  readonly isMain: boolean;
  /** How much of the way from where the team began to its target it has gone: 0.5 is half. Null: it cannot be said. */
  readonly gone: number | null;
  /** Whether its chart says that it has become better, and not by chance alone. */
  readonly isBetter: boolean;
};

/** What the system knows of a team, in counts. What it does not know it does not guess. */
export type Evidence = {
  readonly coordinator: boolean;
  readonly teamManager: boolean;
  readonly members: number;
  readonly membersWanted: number;
  readonly meetings: number;
  /** Its own aim: whether there is one, and whether it says how much; it always says by when. */
  readonly aim: { readonly isSet: boolean; readonly hasNumber: boolean };
  readonly measures: { readonly followed: number; readonly withPoints: number };
  readonly tests: {
    readonly planned: number;
    readonly begun: number;
    /** Those of the begun that changed something, and did not only find out how it is. */
    readonly changes: number;
    readonly closed: number;
    /** Closed with the decision to make it the usual way. */
    readonly implemented: number;
  };
  readonly outcomes: readonly Outcome[];
};

export type Demand =
  | "coordinator"
  | "team-manager"
  | "members"
  | "planning"
  | "aim"
  | "activity"
  | "change-tested"
  | "measures"
  | "closed"
  | "fifth"
  | "signal"
  | "half"
  | "all-signals"
  | "all-reached"
  | "implemented";

/** One thing that a step asks for, and whether it is so. */
export type Line = { readonly step: Step; readonly demand: Demand; readonly isMet: boolean };

export type Proposal = {
  /** The highest step of which everything is so that it and the earlier ones ask for. */
  readonly step: Step;
  readonly lines: readonly Line[];
};

/** What each step asks for besides the earlier ones. The lowest asks for nothing: whoever is here intends to take part. */
const demands: Readonly<Record<Step, readonly Demand[]>> = {
  1: [],
  2: ["coordinator", "team-manager", "members"],
  3: ["planning"],
  4: ["aim", "activity"],
  5: ["change-tested", "measures"],
  6: ["closed", "fifth"],
  7: ["signal"],
  8: ["half"],
  9: ["all-signals"],
  10: ["all-reached", "implemented"],
};

/**
 * Which step a team could say it is at, by what is in the system, with what that rests on. A proposal and nothing more:
 * what people know and nobody has written is not in it.
 */
export function proposeScore(evidence: Evidence): Proposal {
  const lines = steps.flatMap((step) =>
    demands[step].map((demand) => ({ step, demand, isMet: checks[demand](evidence) })),
  );
  const lacking = lines.find(({ isMet }) => !isMet);
  return { step: steps.findLast((step) => step < (lacking?.step ?? 11)) ?? 1, lines };
}

const checks: Readonly<Record<Demand, (evidence: Evidence) => boolean>> = {
  coordinator: ({ coordinator }) => coordinator,
  "team-manager": ({ teamManager }) => teamManager,
  members: ({ members, membersWanted }) => members >= membersWanted,
  planning: ({ meetings, aim, tests }) => meetings > 0 || aim.isSet || tests.planned + tests.begun > 0,
  aim: ({ aim }) => aim.isSet && aim.hasNumber,
  activity: ({ tests, measures }) => tests.begun > 0 || measures.withPoints > 0,
  "change-tested": ({ tests }) => tests.changes > 0,
  measures: ({ measures }) => measures.withPoints > 0 && measures.withPoints * 2 > measures.followed,
  closed: ({ tests }) => tests.closed > 0,
  fifth: ({ outcomes }) => (goneOf(outcomes) ?? 0) >= 0.2,
  signal: ({ outcomes }) => outcomes.some(({ isBetter }) => isBetter),
  half: ({ outcomes }) => (goneOf(outcomes) ?? 0) >= 0.5,
  "all-signals": ({ outcomes }) => outcomes.length > 0 && outcomes.every(({ isBetter }) => isBetter),
  "all-reached": ({ outcomes }) => outcomes.length > 0 && outcomes.every(({ gone }) => gone !== null && gone >= 1),
  implemented: ({ tests }) => tests.implemented > 0,
};

/** How much of the way to its aims a team has gone: by its main measure, else in the middle of those that can say. */
export function goneOf(outcomes: readonly Outcome[]): number | null {
  const main = outcomes.find(({ isMain, gone }) => isMain && gone !== null);
  if (main) return main.gone;
  const known = outcomes.flatMap(({ gone }) => (gone === null ? [] : [Math.min(1, Math.max(0, gone))]));
  return known.length === 0 ? null : known.reduce((sum, gone) => sum + gone, 0) / known.length;
}

/** So many of the latest points say where a team is: one good month alone is no way gone. */
export const latestPoints = 3;

/**
 * How much of the way from a beginning to a target has been gone, by the median of the latest points (in the unit of both).
 * Null: fewer points than that, nothing said of where it began or is to go, or the same of both.
 */
export function wayGone(
  { baseline, target }: { readonly baseline: number | null; readonly target: number | null },
  values: readonly number[],
): number | null {
  if (baseline === null || target === null || baseline === target || values.length < latestPoints) return null;
  const [, middle] = values.slice(-latestPoints).toSorted((a, b) => a - b);
  return middle === undefined ? null : (middle - baseline) / (target - baseline);
}

/** Words that stand for a figure, in our languages. */
const amounts: ReadonlySet<string> = new Set(
  "all alla none inga ingen half halved doubled twice two three four five six seven eight nine ten hälften halvera halveras halverad dubbelt dubblas fördubblas varannan två tre fyra fem sex sju åtta nio tio".split(
    " ",
  ),
);

/** Whether an aim says how much: a figure, a share, or a word that stands for one. */
export function saysHowMuch(text: string): boolean {
  return (
    /[\d%]/.test(text) ||
    text
      .toLowerCase()
      .split(/[^a-zåäö]+/)
      .some((word) => amounts.has(word))
  );
}

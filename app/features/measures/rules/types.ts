import type { Day } from "#app/core/day.ts";
import type { ChartKind, Direction, KindOfData, RuleSet } from "#app/features/charts/rules/types.ts";
import type { Annotation } from "#app/features/charts/view.ts";

export const measureKinds = ["outcome", "process", "balancing"] as const;
/** What it is measured for: whether the aim is reached, whether what should lead there is done, or what it must not cost. */
export type MeasureKind = (typeof measureKinds)[number];

export const rhythms = ["day", "week", "fortnight", "month"] as const;
/** How often there is a point. Of times and cases between events there is one for each event, and the rhythm says nothing. */
export type Rhythm = (typeof rhythms)[number];

/** Characters that each text may have. */
export const measureTextMax = {
  name: 120,
  unit: 40,
  definition: 2000,
  numerator: 500,
  denominator: 500,
  exclusions: 1000,
  collector: 120,
  reason: 500,
  remark: 200,
} as const;

/** How a measure is counted, from a day on. The first holds from the beginning. */
export type Definition = {
  readonly id: string;
  readonly fromDay: Day | null;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly exclusions: string;
};

/** Where a person has frozen or split the centre line. */
export type DecisionOfChart = {
  readonly id: string;
  readonly kind: "freeze" | "split";
  /** Freeze: the last day that the line is made of. Split: the first day of the new part. */
  readonly day: Day;
  readonly reason: string;
  /** Null: who it was is not the reader's to know. */
  readonly by: string | null;
  readonly on: Day;
};

/** The points of a series, each list as long as the others, in the order of their days. */
export type Points = {
  readonly days: readonly Day[];
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /** By index, where there is something to say of a point. */
  readonly said: readonly SaidOfPoint[];
};

export type SaidOfPoint = {
  readonly at: number;
  /** Somebody has said that there are no data. */
  readonly lacks: boolean;
  /** Why; empty where the reader is not told. */
  readonly missing: string;
  readonly comment: string;
  /** There are data, of so few people that they are not shown to the reader: nothing is reckoned from them. */
  readonly withheld: boolean;
};

/** What is measured, whoever follows it. */
export type MeasureFacts = {
  readonly id: string;
  readonly programmeId: string;
  /** Whose own it is; null: the programme's. */
  readonly teamId: string | null;
  readonly name: string;
  readonly kind: MeasureKind;
  readonly data: KindOfData;
  readonly unit: string;
  readonly per: number;
  readonly direction: Direction;
  readonly rhythm: Rhythm;
  /** Under this denominator a percentage or a rate is hidden outside the team. */
  readonly smallest: number;
  readonly retired: boolean;
};

/** Times and cases between events: each point is an event, and no period waits for one. */
export const isBetween = (data: KindOfData): boolean => data === "days-between" || data === "cases-between";
/** Counted as a part of something, which can be of few people. */
export const isShare = (data: KindOfData): boolean => data === "percentage" || data === "rate";

/** As what a team's measure is drawn, and by which rules it is read. */
export type ChartSettingsOf = { readonly chart: ChartKind; readonly rules: RuleSet; readonly screening: boolean };

/** What is to be reached: what, for whom, how much, by when. */
export type AimTexts = {
  readonly what: string;
  readonly forWhom: string;
  readonly howMuch: string;
  readonly byWhen: Day;
};
/** A team's aim, from when to when it held; no end: it holds. */
export type TeamAim = AimTexts & { readonly id: string; readonly since: Day; readonly until: Day | null };

/** What happened meanwhile and is pinned under the points. */
export type Happening = Omit<Annotation, "href">;

/** What somebody has written of a day, to be pinned there. */
export type WrittenRemark = Pick<Happening, "id" | "from" | "text">;

/** What was decided of the centre line and holds no more. */
export type EndedDecision = DecisionOfChart & { readonly endedBy: string | null; readonly endedOn: Day };

/** A measure as one team follows it, with all that its chart is made of, as far as the reader may see it. */
export type Series = {
  readonly id: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly measure: MeasureFacts;
  readonly main: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly collector: string;
  readonly chart: ChartKind;
  readonly rules: RuleSet;
  readonly screening: boolean;
  /** Read by the other teams too: the programme's always is. */
  readonly shown: boolean;
  /** In their order; the first holds from the beginning. */
  readonly definitions: readonly Definition[];
  /** Those that hold. */
  readonly decisions: readonly DecisionOfChart[];
  readonly points: Points;
  /** What the reader may: read it as the team's (else as what is shown to others), read small numbers, change it. */
  readonly rights: { readonly asTeams: boolean; readonly small: boolean; readonly edit: boolean };
};

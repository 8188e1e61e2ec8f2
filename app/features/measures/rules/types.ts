import type { Day } from "#app/core/day.ts";
import type { ChartKind, Direction, KindOfData, RuleSet } from "#app/features/charts/rules/types.ts";

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
  /** Why there are no data; empty: there are, or the reader is not told. */
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

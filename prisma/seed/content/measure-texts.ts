import type { ChartKind, Direction, KindOfData, RuleSet } from "#app/features/charts/rules/types.ts";
import type { MeasureKind, Rhythm } from "#app/features/measures/rules/types.ts";

/** What the teams of the demo follow over time: what is told of it, from which its points are made. */
export type MeasureText = {
  key: string;
  /** Whose own it is; none: the programme's. */
  teamKey?: string;
  shared?: boolean;
  name: string;
  kind: MeasureKind;
  data: KindOfData;
  unit?: string;
  per?: number;
  direction: Direction;
  rhythm: Rhythm;
  /** The first holds from the beginning. */
  definitions: {
    fromOffset?: number;
    definition: string;
    numerator?: string;
    denominator?: string;
    exclusions?: string;
  }[];
  followed: FollowedText[];
};

/** A measure as one team follows it. Offsets are active days from today, as everywhere in the content. */
export type FollowedText = {
  teamKey: string;
  main?: boolean;
  baseline?: number;
  target?: number;
  collector?: string;
  chart?: ChartKind;
  rules?: RuleSet;
  fromOffset: number;
  /** About where it lay, and since when it lies elsewhere. Shares between 0 and 1; days and cases between as they are. */
  level: number;
  changed?: { fromOffset: number; level: number };
  /** Of how many, of shares; how far a measurement strays. */
  of?: [number, number];
  strays?: number;
  gaps?: { fromOffset: number; toOffset: number; why: string }[];
  comments?: { offset: number; text: string }[];
  decisions?: { kind: "freeze" | "split"; dayOffset: number; offset: number; reason: string; endedOffset?: number }[];
  remarks?: { offset: number; text: string }[];
};

export type AimText = {
  teamKey: string;
  what: string;
  forWhom: string;
  howMuch: string;
  byOffset: number;
  offset: number;
};

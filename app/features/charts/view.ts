import type { Day } from "#app/core/day.ts";
import type { Chart, KindOfData } from "./rules/types.ts";

/** How often a measure is taken. A point is drawn at the middle of the day, week, fortnight or month it tells of. */
export const paces = ["day", "week", "fortnight", "month"] as const;
export type Pace = (typeof paces)[number];

/** What is said of one observation, by its index in the chart. */
export type PointNote = {
  readonly at: number;
  /** What somebody has written about the point. */
  readonly comment?: string | undefined;
  /** Of an observation without value: why there is none, in the team's words. */
  readonly noData?: string | undefined;
  /** Of an observation without value: there is one, of so few people that it is not shown outside the team. */
  readonly withheld?: boolean | undefined;
};

/** From this observation on something else is measured than before: what changed in the definition. */
export type DefinitionBreak = { readonly at: number; readonly text: string };

/** That a person has frozen the centre line, or split it from an observation on, and why. */
export type CentreChange = {
  readonly kind: "freeze" | "split";
  /** Of a split the first observation of the new part; of a freeze the last one that the centre is made of. */
  readonly at: number;
  readonly reason: string;
  /** Who did it; null where names are not shown. */
  readonly by: string | null;
  readonly on: Day;
};

/**
 * What happened meanwhile, pinned under the points in lanes of its own. It runs in days and the points in weeks or
 * months, so the two stand beside each other and are never made one.
 */
export type Annotation = {
  readonly id: string;
  readonly kind: "cycle" | "gathering" | "note";
  readonly from: Day;
  /** The last day. Null: of a test cycle, that it goes on; of others, that it was one day. */
  readonly to: Day | null;
  /** What stands at the mark in the drawing: a test's number, `LS2`. At most about five letters. */
  readonly mark: string;
  readonly text: string;
  /** Whether it is told outside the team: a gathering that is published, a test that the team has shared. */
  readonly shared: boolean;
  /** Where one reads more. Null: nowhere, or not for this reader. */
  readonly href: string | null;
};

/** All that a chart on a page, in a file or on paper is drawn of. It knows no language: who draws it says in which. */
export type ChartView = {
  /** Names the drawing's parts in the page: a letter and then letters, digits and hyphens, unlike every other chart's there. */
  readonly id: string;
  readonly title: string;
  /** Whose it is, beside the title: a team's name. Null where that is plain from the page. */
  readonly of: string | null;
  readonly chart: Chart;
  readonly kind: KindOfData;
  /** What stands after a number: `%`, `dagar`, `per 1 000 besök`. Empty: nothing does. */
  readonly unit: string;
  /** Null: points are events, each drawn at its own day (days or cases between). */
  readonly pace: Pace | null;
  readonly notes: readonly PointNote[];
  readonly breaks: readonly DefinitionBreak[];
  readonly changes: readonly CentreChange[];
  readonly annotations: readonly Annotation[];
};

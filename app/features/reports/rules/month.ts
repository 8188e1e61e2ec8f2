import type { Day } from "#app/core/day.ts";
import {
  dueOn,
  firstOf,
  isPaused,
  type Month,
  monthHolding,
  monthsBetween,
  nextMonth,
} from "#app/features/time/rules/months.ts";

/** What reports are asked for of: the programme's period and its pauses, and since when the team is there. */
export type Asking = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The months (1–12) of which nothing is asked. */
  readonly pauseMonths: readonly number[];
  /** The day on which the team was added. */
  readonly teamSince: Day;
};

/** The months of which a team has reports, the latest first: from its first whole one to the one that is now, pauses too. */
export function monthsOfReports({ startsOn, endsOn, teamSince }: Asking, today: Day): Month[] {
  const since = startsOn > teamSince ? startsOn : teamSince;
  const first = since === firstOf(monthHolding(since)) ? monthHolding(since) : nextMonth(monthHolding(since));
  return monthsBetween(firstOf(first), today < endsOn ? today : endsOn).toReversed();
}

/** How far a report has come. `reopened`: handed in, and written on after that. */
export const progresses = ["none", "begun", "handed-in", "reopened"] as const;
export type Progress = (typeof progresses)[number];

/** How it stands to the day it is due. `pause`: nothing is asked for. `running`: the month is not over. */
export type Timing = "pause" | "running" | "waiting" | "late" | "done";

/** A month is done as soon as its report has been handed in once, whatever is written in it after that. */
export function timingOf(
  month: Month,
  progress: Progress,
  { pauseMonths, today }: { readonly pauseMonths: readonly number[]; readonly today: Day },
): Timing {
  if (progress === "handed-in" || progress === "reopened") return "done";
  if (isPaused(month, pauseMonths)) return "pause";
  if (month >= monthHolding(today)) return "running";
  return today <= dueOn(month, pauseMonths) ? "waiting" : "late";
}

/** The month of which a coordinator is asked for the report today: the last that is over and no pause; none while there is one. */
export function monthAskedFor(asking: Asking, today: Day): Month | null {
  if (isPaused(monthHolding(today), asking.pauseMonths)) return null;
  const now = monthHolding(today);
  const over = monthsOfReports(asking, today).filter((month) => month < now && !isPaused(month, asking.pauseMonths));
  return over[0] ?? null;
}

/** The month in an address; null: it is none. */
export const monthIn = (text: string): Month | null => (/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? text : null);

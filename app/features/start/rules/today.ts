import type { Minute } from "#app/core/clock.ts";
import { addDays, type Day } from "#app/core/day.ts";

/** What can wait for somebody. */
export const todayKinds = [
  "offer",
  "meeting",
  "supervision",
  "gathering",
  "action",
  "agreed",
  "question",
  "cycle-begin",
  "cycle-study",
  "cycle-close",
  "report",
  "evaluation",
  "score",
  "points",
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** One thing that waits, whatever it is. */
export type TodayLine = {
  readonly kind: TodayKind;
  readonly id: string;
  /** Of a report its month, `YYYY-MM`. */
  readonly title: string;
  /** The team it is of; none: it is the programme's. */
  readonly team: string | null;
  readonly href: string;
  /** The day on which it is, or by which it is to be done; none: as soon as it can be. */
  readonly on: Day | null;
  /** By Stockholm's clock, where it has an hour. */
  readonly minute: Minute | null;
};

/** At most what two minutes hold. */
export const mostToday = 7;

/** So far ahead it looks, in days: to what is to be done, and to meetings and gatherings. */
export const aheadDays = { soon: 7, gathered: 14 } as const;

/** How a line stands to today, as it is said beside it. */
export type Urgency = "late" | "today" | "tomorrow" | "later" | "undated";

export function urgencyOf({ on }: Pick<TodayLine, "on">, today: Day): Urgency {
  if (on === null) return "undated";
  if (on < today) return "late";
  if (on === today) return "today";
  return on === addDays(today, 1) ? "tomorrow" : "later";
}

const ranks = { late: 1, today: 2, undated: 3, tomorrow: 4, later: 4 } as const;

/**
 * What waits, the most urgent first: a seat that somebody else gets if it is not answered, what is late, what is today by
 * its hour, what has no day, and then what comes next.
 */
export function byUrgency(lines: readonly TodayLine[], today: Day): TodayLine[] {
  const key = (line: TodayLine) =>
    [
      line.kind === "offer" ? 0 : ranks[urgencyOf(line, today)],
      line.on ?? "",
      String(line.minute ?? 9999).padStart(4, "0"),
      todayKinds.indexOf(line.kind),
      line.id,
    ].join(" ");
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

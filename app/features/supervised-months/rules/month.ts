import { type Day, monthOf } from "#app/core/day.ts";
import type { SupervisionReason, SupervisionState } from "#app/features/supervision/rules/types.ts";

/** A month of a year, `YYYY-MM`. Sorts and compares as text. */
export type Month = string;

/** A session as the lead may know of it. */
export type Met = {
  /** In Stockholm. */
  readonly day: Day;
  readonly state: SupervisionState;
  readonly reason: SupervisionReason | null;
  /** Whether its time has passed. */
  readonly over: boolean;
};

/** How it went, or is to go. Untold: its time has passed, and nobody has said whether they met. */
export type Outcome = "held" | "untold" | "booked" | "excused" | "missed";
/** Nothing: it has passed without a session. Waiting: it is now, and nothing is booked. Ahead: it is to come. */
export type MonthState = Outcome | "pause" | "nothing" | "waiting" | "ahead";

/** Of several in a month, what the month is called after. */
const strongest: readonly Outcome[] = ["held", "untold", "booked", "excused", "missed"];

export type When = {
  /** The months (1–12) in which nothing is expected. */
  readonly pauseMonths: readonly number[];
  readonly today: Day;
};

/** The month in which a day lies. */
export const monthWith = (day: Day): Month => day.slice(0, 7);

/** The month that many months later. */
export function addMonths(month: Month, n: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** From one month to another, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** How a session went; null: it was taken away, and counts as if it had never been booked. */
export function outcomeOf({ state, over }: Pick<Met, "state" | "over">): Outcome | null {
  if (state === "cancelled") return null;
  return state === "booked" && over ? "untold" : state;
}

/** What a team's month is, by the sessions that lie in it. */
export function stateOfMonth(
  month: Month,
  sessions: readonly Pick<Met, "state" | "over">[],
  { pauseMonths, today }: When,
): MonthState {
  const outcomes = sessions.map(outcomeOf);
  const found = strongest.find((outcome) => outcomes.includes(outcome));
  const now = monthWith(today);
  // What was missed this month can still be made good.
  if (found && !(found === "missed" && month === now)) return found;
  if (pauseMonths.includes(monthOf(`${month}-01`))) return found ?? "pause";
  if (month === now) return "waiting";
  return month < now ? "nothing" : "ahead";
}

/** How many months of a programme so far, pauses left out, and what became of them. They add up to `months`. */
export type Summary = { readonly months: number } & Readonly<
  Record<"held" | "untold" | "excused" | "missed" | "nothing", number>
>;

/** A month counts when it is over; this one as soon as they have met, or could not for a reason. */
export function summaryOf(months: readonly { month: Month; state: MonthState }[], today: Day): Summary {
  const now = monthWith(today);
  const counted = months.filter(
    ({ month, state }) =>
      state !== "pause" && (month < now || (month === now && (state === "held" || state === "excused"))),
  );
  const count = (wanted: MonthState) => counted.filter(({ state }) => state === wanted).length;
  return {
    months: counted.length,
    held: count("held"),
    untold: count("untold"),
    excused: count("excused"),
    missed: count("missed"),
    nothing: count("nothing"),
  };
}

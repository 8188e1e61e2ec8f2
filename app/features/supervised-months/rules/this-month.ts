import { addDays, type Day, daysBetween } from "#app/core/day.ts";
import type { SupervisionReason } from "#app/features/supervision/rules/types.ts";
import { addMonths, type Met, type MonthState, monthWith, outcomeOf, stateOfMonth, type When } from "./month.ts";

/** How a researcher stands with one of her coordinators this month. */
export type Standing<S extends Met> =
  | { readonly kind: "met" | "untold" | "booked"; readonly session: S }
  | { readonly kind: "excused"; readonly session: S; readonly reason: SupervisionReason | null }
  /** Nothing is booked. `daysLeft`: of the month, after today. `missed`: the one that did not come about. */
  | { readonly kind: "waiting"; readonly daysLeft: number; readonly missed: S | null }
  | { readonly kind: "pause" | "outside" };

const kinds: Partial<Record<MonthState, "met" | "untold" | "booked" | "excused">> = {
  held: "met",
  untold: "untold",
  booked: "booked",
  excused: "excused",
};

/**
 * By the team's sessions of this month.
 * @param period the programme's: nobody waits before its first month or after its last.
 */
export function standingOf<S extends Met>(
  sessions: readonly S[],
  period: { readonly startsOn: Day; readonly endsOn: Day },
  when: When,
): Standing<S> {
  const { today } = when;
  const month = monthWith(today);
  const here = sessions.filter(({ day }) => monthWith(day) === month);
  const state = stateOfMonth(month, here, when);
  const kind = kinds[state];
  const session = here.find((one) => outcomeOf(one) === state);
  if (kind === "excused" && session) return { kind, session, reason: session.reason };
  if (kind && kind !== "excused" && session) return { kind, session };
  if (state === "pause" || state === "missed") return { kind: "pause" };
  if (month < monthWith(period.startsOn) || month > monthWith(period.endsOn)) return { kind: "outside" };
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return {
    kind: "waiting",
    daysLeft: daysBetween(today, last),
    missed: here.find((one) => one.state === "missed") ?? null,
  };
}

const order = ["waiting", "untold", "booked", "excused", "met", "outside", "pause"] as const;

type Sorted = { readonly standing: Standing<Met>; readonly lastMetOn: Day | null; readonly name: string };

/** Who waits first, and of them whom one has not met for longest; then what is to be said how it went, what comes, and the rest. */
export function byWaiting(a: Sorted, b: Sorted): number {
  const rank = ({ standing }: Sorted) => order.indexOf(standing.kind);
  const day = ({ standing, lastMetOn }: Sorted) =>
    standing.kind === "waiting" ? (lastMetOn ?? "") : "session" in standing ? standing.session.day : "";
  return rank(a) - rank(b) || compare(day(a), day(b)) || a.name.localeCompare(b.name, "sv");
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

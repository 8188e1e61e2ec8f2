import type { Day } from "#app/core/day.ts";
import { lastOf, type Month } from "#app/features/time/rules/months.ts";
import type { Side } from "./step.ts";

/** How somebody stands to a team's scores. */
export type Reader = {
  /** The sides that are her own: the team's people read what their team has set, a supervisor what supervisors have. */
  readonly own: readonly Side[];
  /** Reads what both sides have said as soon as it is open to both; the others when the month is handed in. */
  readonly isNear: boolean;
};

/** Which sides have set a month, by which day it was asked for, and which day it is. */
export type Moment = { readonly set: readonly Side[]; readonly dueOn: Day; readonly today: Day };

/**
 * Whether the two sides of a month are open to each other: when both are set, so that neither was led by the other; or when
 * its days are over, so that nobody waits for ever for who never set hers.
 */
export const isOpen = ({ set, dueOn, today }: Moment): boolean => set.length === 2 || today > dueOn;

/** Whether a month is handed in: it is over, and its two sides are open to each other. Other teams and managers read it then. */
export const isHandedIn = (month: Month, moment: Moment): boolean => moment.today > lastOf(month) && isOpen(moment);

/** Whether somebody reads what a side has set of a month. What is not shown is not said in any other way either. */
export function isShown(side: Side, month: Month, reader: Reader, moment: Moment): boolean {
  if (reader.own.includes(side)) return true;
  return reader.isNear ? isOpen(moment) : isHandedIn(month, moment);
}

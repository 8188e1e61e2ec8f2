import { addDays, type Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

export const actionStates = ["open", "done", "dropped"] as const;
export type ActionState = (typeof actionStates)[number];

/** The longest text of an action, in characters (UTF-16 units, as `maxlength` counts). */
export const actionTextMax = 500;

/** The longest word why one was dropped. */
export const actionWhyMax = 300;

/**
 * Whether an action can be moved, by somebody whose page showed it as `from`. `changes` is false when it is there
 * already: two people who both press "done" both got what they wanted.
 */
export function decideMove(
  state: ActionState,
  from: ActionState,
  to: ActionState,
): Decision<{ changes: boolean }, "action.moved" | "action.not-open"> {
  if (state === to) return yes({ changes: false });
  if (state !== from) return no("action.moved");
  if (state !== "open" && to !== "open") return no("action.not-open");
  return yes({ changes: true });
}

/** How near its day an action is; `soon` is within a week. Only what is open can be late. */
export type Dueness = "undated" | "overdue" | "today" | "soon" | "later";

export function dueness(dueOn: Day | null, today: Day): Dueness {
  if (dueOn === null) return "undated";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= addDays(today, 7) ? "soon" : "later";
}

type Ordered = { readonly id: string; readonly dueOn: Day | null };

/** Open actions as they are to be done: what is due first comes first, what has no day last. Else the oldest first. */
export function inOrder<A extends Ordered>(actions: readonly A[]): A[] {
  const key = ({ dueOn, id }: Ordered) => `${dueOn ?? "9999-12-31"} ${id}`;
  return actions.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

export const actionViews = ["all", "mine", "done"] as const;
export type ActionView = (typeof actionViews)[number];

/** Which of a team's actions an address asks for; what is unknown there is all that is open. */
export function viewIn(search: URLSearchParams): ActionView {
  return actionViews.find((view) => view === search.get("view")) ?? "all";
}

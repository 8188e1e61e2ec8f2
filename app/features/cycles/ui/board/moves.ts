import { type CycleState, stateOrder } from "../../rules/types.ts";

/** The columns of the board; drafts stand over it. */
export const columnStates = ["planned", "doing", "studied", "closed"] as const;
export type ColumnState = (typeof columnStates)[number];

/** Where a card's menu can take it at once (`forward`), and where with a reason (`back`). */
export function menuOf(state: CycleState): { forward: ColumnState | null; back: readonly ColumnState[] } {
  if (state === "planned") return { forward: "doing", back: [] };
  if (state === "doing") return { forward: "studied", back: ["planned"] };
  if (state === "studied") return { forward: null, back: ["doing", "planned"] };
  return { forward: null, back: [] };
}

/**
 * What dropping a card on a column comes to: nothing, a move that the server decides on, or something that is done
 * elsewhere. Only where the texts are is a test closed or opened again; going back needs a reason.
 */
export function dropped(from: CycleState, to: ColumnState): "nothing" | "move" | "close" | "reopen" | "reason" {
  if (from === to || from === "draft") return "nothing";
  if (from === "closed") return "reopen";
  if (to === "closed") return "close";
  return stateOrder(to) > stateOrder(from) ? "move" : "reason";
}

import { z } from "zod";
import { optionalText } from "#app/platform/form.server.ts";
import { longestReason } from "./rules/fields.ts";

/** A draft is not on the board: it is logged, not moved. */
const states = z.enum(["planned", "doing", "studied", "closed"]);

/** One move on the board, by dragging or by a card's menu. Going forward needs no reason. */
export const boardMove = z.object({
  cycleId: z.uuid(),
  from: states,
  to: states,
  reason: optionalText(longestReason).default(""),
});

import { Refusal } from "#app/platform/refusals.server.ts";
import { moveDown, moveUp } from "../rules/tree.ts";

/** One place up or down, past the neighbour that stood there when the button was pressed. */
export type Step = { readonly way: "up" | "down"; readonly past: string };

/**
 * The order after the step. A second press of the same button finds it done and changes nothing; when somebody else has
 * changed the order meanwhile, the person is told and sees it first.
 * @throws Refusal conflict
 */
export function stepped(ids: readonly string[], id: string, { way, past }: Step): readonly string[] {
  const [at, beside] = [ids.indexOf(id), ids.indexOf(past)];
  if (at < 0 || beside < 0) throw new Refusal("conflict", "package.order-changed");
  const distance = way === "up" ? at - beside : beside - at;
  if (distance === -1) return ids;
  if (distance !== 1) throw new Refusal("conflict", "package.order-changed");
  return way === "up" ? moveUp(ids, id) : moveDown(ids, id);
}

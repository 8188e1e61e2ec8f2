import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import type { Route } from "./+types/pdf";

/** A report as PDF. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context } = args;
  return downloadOf(args, actorIn(context), params, context.get(factsContext).now);
});

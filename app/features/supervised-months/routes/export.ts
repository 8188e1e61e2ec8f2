import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import type { Route } from "./+types/export";

/** When and how the teams of a programme were supervised, as a file. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context } = args;
  const input = { ...params, locale: context.get(localeContext) };
  return downloadOf(args, actorIn(context), input, context.get(factsContext).now);
});

import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import { parseRegistrationFilter } from "../rules/lists.ts";
import type { Route } from "./+types/export";

/** Who is registered to a gathering, as a file. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context, request } = args;
  const filter = parseRegistrationFilter(new URL(request.url).searchParams);
  const input = { ...params, filter, locale: context.get(localeContext) };
  return downloadOf(args, actorIn(context), input, context.get(factsContext).now);
});

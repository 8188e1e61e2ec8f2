import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import { parseFilter } from "../rules/filter.ts";
import type { Route } from "./+types/export";

/** A team's list as a file. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context, request } = args;
  const filter = parseFilter(new URL(request.url).searchParams);
  const place = { kind: "team", teamId: params.teamId } as const;
  const input = { format: params.format, place, filter, locale: context.get(localeContext) };
  return downloadOf(args, actorIn(context), input, context.get(factsContext).now);
});

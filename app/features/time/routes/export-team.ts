import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import { yearAsked } from "../rules/sums.ts";
import type { Route } from "./+types/export-team";

/** A team's time as a file. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context, request } = args;
  const of = { whose: "team", teamId: params.teamId } as const;
  const year = yearAsked(new URL(request.url).searchParams);
  const input = { of, format: params.format, year, locale: context.get(localeContext) };
  return downloadOf(args, actorIn(context), input, context.get(factsContext).now);
});

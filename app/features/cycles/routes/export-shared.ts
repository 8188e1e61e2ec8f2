import { isId } from "#app/core/id.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf } from "../export.server.ts";
import { parseFilter } from "../rules/filter.ts";
import type { Route } from "./+types/export-shared";

/** What a programme's teams have shared, as a file. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context, request } = args;
  const search = new URL(request.url).searchParams;
  const teamId = search.getAll("team").find(isId) ?? null;
  const place = { kind: "programme", programmeId: params.programmeId, teamId } as const;
  const input = { format: params.format, place, filter: parseFilter(search), locale: context.get(localeContext) };
  return downloadOf(args, actorIn(context), input, context.get(factsContext).now);
});

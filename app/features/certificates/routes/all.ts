import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { allCertificates, downloadOf } from "../take.server.ts";
import type { Route } from "./+types/all";

/** The certificates of all who were at a gathering, in Swedish, to be printed. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context } = args;
  const { now } = context.get(factsContext);
  return downloadOf(args, "sv", () => allCertificates(actorIn(context), params, "sv", now));
});

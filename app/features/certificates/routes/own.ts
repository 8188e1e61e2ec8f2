import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { downloadOf, ownCertificate } from "../take.server.ts";
import type { Route } from "./+types/own";

/** One's own certificate of a gathering: in Swedish, or in English when the address says so. */
export const loader = reading((args: Route.LoaderArgs) => {
  const { params, context, request } = args;
  const locale = new URL(request.url).searchParams.get("language") === "en" ? "en" : "sv";
  const { now } = context.get(factsContext);
  return downloadOf(args, locale, () => ownCertificate(actorIn(context), params, locale, now));
});

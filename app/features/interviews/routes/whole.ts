import { throughTheDoor } from "#app/features/second-factor/queries/door.server.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { takeWhole } from "../commands/take-whole.server.ts";
import { wholeFile } from "../files.server.ts";
import type { Route } from "./+types/whole";

/** One participant's whole data, when she asks for it: to read, or for another program. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs): Promise<Response> => {
  const { now } = context.get(factsContext);
  // A file has no page round it that would ask.
  await throughTheDoor(actorIn(context), request, context.get(factsContext), { again: true });
  const { file } = params;
  if (file !== "data.json" && file !== "data.pdf") throw missing();
  return wholeFile(await takeWhole(actorIn(context), params, now), file, context.get(localeContext));
});

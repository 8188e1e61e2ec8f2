import { throughTheDoor } from "#app/features/second-factor/queries/door.server.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { takeWords } from "../commands/free-text.server.ts";
import { wordsFile } from "../files.server.ts";
import type { Route } from "./+types/words";

/** What was said in words: once, to who asked for it, when another has let it out. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs): Promise<Response> => {
  const { now } = context.get(factsContext);
  // A file has no page round it that would ask.
  await throughTheDoor(actorIn(context), request, context.get(factsContext), { again: true });
  const said = await takeWords(actorIn(context), params.programmeId, params.requestId, now);
  return wordsFile(said, context.get(localeContext));
});

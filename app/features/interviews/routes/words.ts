import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { takeWords } from "../commands/free-text.server.ts";
import { wordsFile } from "../files.server.ts";
import type { Route } from "./+types/words";

/** What was said in words: once, to who asked for it, when another has let it out. */
export const loader = reading(async ({ params, context }: Route.LoaderArgs): Promise<Response> => {
  const { now } = context.get(factsContext);
  const said = await takeWords(actorIn(context), params.programmeId, params.requestId, now);
  return wordsFile(said, context.get(localeContext));
});

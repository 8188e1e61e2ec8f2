import { factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { openFileFor } from "../queries.server.ts";
import { fileAnswer } from "../sent.server.ts";
import type { Route } from "./+types/open-file";

/** A file that stands open, to whoever has its address. No session is looked up. */
export const loader = reading(async ({ request, params, context }: Route.LoaderArgs) => {
  const file = await openFileFor(params.fileId);
  return fileAnswer(file, request, context.get(factsContext).forData);
});

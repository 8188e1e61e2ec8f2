import { factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { feedAnswer } from "../feed.server.ts";
import type { Route } from "./+types/feed";

/** Somebody's calendar, for whatever program knows its address. */
export const loader = reading(async ({ request, params, context }: Route.LoaderArgs) =>
  feedAnswer(params.file, request, context.get(factsContext).now),
);

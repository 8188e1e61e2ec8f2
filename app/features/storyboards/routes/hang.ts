import { hangStoryboard } from "#app/flows/hang-storyboard.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { answerTo } from "../back.server.ts";
import { pageOfBoard } from "../queries/board.server.ts";
import type { Route } from "./+types/hang";

const hang = answering(async ({ request, params, context }: Route.ActionArgs) => {
  const hung = await hangStoryboard(actorIn(context), params, request, context.get(factsContext).now);
  return Response.json(hung, { status: 201 });
});

/** Takes a team's sheet for the board of a gathering. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params, context } = args;
  const page = () => pageOfBoard(actorIn(context), params.gatheringId);
  return answerTo(request, await hang(args), page, `team-${params.teamId}`);
}

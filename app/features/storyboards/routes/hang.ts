import { hangStoryboard } from "#app/flows/hang-storyboard.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { passOver } from "../back.server.ts";
import type { Route } from "./+types/hang";

const hang = answering(async ({ request, params, context }: Route.ActionArgs) => {
  const hung = await hangStoryboard(actorIn(context), params, request, context.get(factsContext).now);
  return Response.json(hung, { status: 201 });
});

/** Takes a team's sheet for the board of a gathering from our script. Without it, the form is sent to the board's own page. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const answer = await hang(args);
  await passOver(args.request);
  return answer;
}

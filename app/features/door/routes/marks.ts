import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { Refusal } from "#app/platform/refusal.server.ts";
import { takePosts } from "../commands/take-posts.server.ts";
import { postsJson } from "../forms.server.ts";
import { doorList } from "../queries/door-page.server.ts";
import type { Route } from "./+types/marks";

/** Takes what a device has to send, and answers with what became of it and the list as it is now. */
export const action = answering(async ({ request, params, context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  const { as, posts } = await readJson(request, postsJson);
  // Another person has signed in on the device: what is kept there stays until she who pressed it is back.
  if (as !== undefined && as !== actor.personId) throw new Refusal("signedOut", "signed-out");
  const { now } = context.get(factsContext);
  const answer = posts.length > 0 ? await takePosts(actor, params, posts, now) : { done: [], refused: [] };
  return Response.json({ ...answer, page: await doorList(actor, params) });
});

import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { answerTo } from "../back.server.ts";
import { addFile } from "../commands/add-file.server.ts";
import { pageOfFiles } from "../queries.server.ts";
import type { Route } from "./+types/add";

const add = answering(async ({ request, params, context }: Route.ActionArgs) => {
  const added = await addFile(actorIn(context), params.noteId, request, context.get(factsContext).now);
  return Response.json(added, { status: 201 });
});

/** Takes a file into a note. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params, context } = args;
  return answerTo(request, await add(args), () => pageOfFiles(actorIn(context), params.noteId));
}

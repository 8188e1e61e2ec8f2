import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { Refusal, reading } from "#app/platform/refusal.server.ts";
import { answerTo } from "../back.server.ts";
import { removeFile } from "../commands/remove-file.server.ts";
import { removeForm } from "../forms.server.ts";
import { fileFor, pageOfFiles } from "../queries.server.ts";
import { fileAnswer } from "../sent.server.ts";
import type { Route } from "./+types/file";

/** The file itself. */
export const loader = reading(async ({ request, params, context }: Route.LoaderArgs) => {
  const file = await fileFor(actorIn(context), params.fileId);
  // A script of ours that asks for a page's data would hold it whole, as text.
  return fileAnswer(file, request, context.get(factsContext).forData);
});

/** Takes it away. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params, context } = args;
  let noteId = "";
  const remove = answering(async () => {
    const actor = actorIn(context);
    const form = await readBody(request);
    if (form.intent !== "remove") throw new Refusal("invalid", "form.outdated");
    form.read(removeForm);
    noteId = (await fileFor(actor, params.fileId)).noteId ?? "";
    return Response.json(await removeFile(actor, params.fileId, context.get(factsContext).now));
  });
  return answerTo(request, await remove(args), () => pageOfFiles(actorIn(context), noteId));
}

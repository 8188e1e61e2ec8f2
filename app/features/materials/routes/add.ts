import { addMaterial } from "#app/flows/add-material.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { answerTo } from "../back.server.ts";
import { pageOfMaterials } from "../queries/materials.server.ts";
import type { Route } from "./+types/add";

const add = answering(async ({ request, params, context }: Route.ActionArgs) => {
  const added = await addMaterial(actorIn(context), params.gatheringId, request, context.get(factsContext).now);
  return Response.json(added, { status: 201 });
});

/** Takes a file among a gathering's materials. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params, context } = args;
  return answerTo(request, await add(args), () => pageOfMaterials(actorIn(context), params.gatheringId), "add");
}

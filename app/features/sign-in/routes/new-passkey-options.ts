import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { offerPasskey } from "../commands/add-passkey.server.ts";
import { nothing } from "../forms.server.ts";
import type { Route } from "./+types/new-passkey-options";

export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  await readJson(request, nothing);
  return Response.json(await offerPasskey(actor, context.get(factsContext).now));
});

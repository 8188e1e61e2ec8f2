import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { addPasskey } from "../commands/add-passkey.server.ts";
import { newPasskey } from "../forms.server.ts";
import type { Route } from "./+types/add-passkey";

/** A device has made a passkey. */
export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  const input = await readJson(request, newPasskey);
  const cookie = await addPasskey(actor, input, context.get(factsContext));
  return Response.json({}, { headers: { "Set-Cookie": cookie } });
});

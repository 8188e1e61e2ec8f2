import { factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { askForPasskey } from "../commands/sign-in-by-passkey.server.ts";
import { nothing } from "../forms.server.ts";
import { limitChallenges } from "../limits.server.ts";
import type { Route } from "./+types/passkey-options";

/** What the sign-in page's script asks for before it asks the device. */
export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const { now, origin } = context.get(factsContext);
  await readJson(request, nothing);
  await limitChallenges(origin);
  return Response.json(await askForPasskey(now));
});

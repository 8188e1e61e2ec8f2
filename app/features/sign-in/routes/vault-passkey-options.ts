import { hasVault } from "#app/features/second-factor/queries/door.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { askForVaultPasskey } from "../commands/ask-vault-passkey.server.ts";
import { nothing } from "../forms.server.ts";
import type { Route } from "./+types/vault-passkey-options";

/** What the page asks for before it asks the device. */
export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  // Before anything is read: for whom there is no vault there is nothing here.
  if (!hasVault(actor)) throw missing();
  await readJson(request, nothing);
  return Response.json(await askForVaultPasskey(actor, context.get(factsContext).now));
});

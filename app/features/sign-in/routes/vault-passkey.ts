import { hasVault } from "#app/features/second-factor/queries/door.server.ts";
import { openVaultByPasskey } from "#app/flows/open-vault-by-passkey.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { passkeyForVault } from "../forms.server.ts";
import type { Route } from "./+types/vault-passkey";

/** A device has answered: the vault is open. */
export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  // Before anything is read: for whom there is no vault there is nothing here.
  if (!hasVault(actor)) throw missing();
  const { answer } = await readJson(request, passkeyForVault);
  await openVaultByPasskey(actor, answer, context.get(factsContext));
  return Response.json({});
});

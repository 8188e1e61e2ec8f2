import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { stayHere } from "../commands/open-vault.server.ts";
import { vaultTimeLeft } from "../queries/opening.server.ts";
import type { Route } from "./+types/window";

/** How long the vault is open in this session. Asking does not make it longer. */
export const loader = answering(async ({ context }: Route.LoaderArgs) =>
  Response.json(await vaultTimeLeft(actorIn(context), context.get(factsContext).now)),
);

/** Somebody is still there. */
export const action = answering(async ({ context }: Route.ActionArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  await stayHere(actor, now);
  return Response.json(await vaultTimeLeft(actor, now));
});

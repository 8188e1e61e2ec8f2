import { factsContext } from "#app/platform/context.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { goOn, timeLeft } from "../commands/session-time.server.ts";
import type { Route } from "./+types/session";

/** How long this browser's session has left. Asking does not make it longer. */
export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { now, cookie } = context.get(factsContext);
  return Response.json(await timeLeft(secretIn(cookie), now));
});

/** Somebody is still here. */
export const action = answering(async ({ context }: Route.ActionArgs) => {
  const { now, cookie } = context.get(factsContext);
  return Response.json(await goOn(secretIn(cookie), now));
});

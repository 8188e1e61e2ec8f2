import { ownPath } from "#app/core/own-path.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { answering, readJson } from "#app/platform/json.server.ts";
import { signInByPasskey } from "../commands/sign-in-by-passkey.server.ts";
import { passkeySignIn } from "../forms.server.ts";
import type { Route } from "./+types/passkey";

/** A device has answered: signed in, and on to where one was going. */
export const action = answering(async ({ request, context }: Route.ActionArgs) => {
  const { answer, to } = await readJson(request, passkeySignIn);
  const cookie = await signInByPasskey(answer, context.get(factsContext));
  return Response.json({ to: ownPath(to, "/start") }, { headers: { "Set-Cookie": cookie } });
});

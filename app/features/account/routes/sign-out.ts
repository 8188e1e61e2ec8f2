import { redirectDocument } from "react-router";
import { factsContext } from "#app/platform/context.server.ts";
import { acting } from "#app/platform/refusal.server.ts";
import { endedSessionCookie, secretIn } from "#app/platform/session.server.ts";
import { signOut } from "../commands/sign-out.server.ts";
import type { Route } from "./+types/sign-out";

/** Signing out works whatever state the session is in, and leaves nothing behind in the browser. */
export const action = acting(async ({ context }: Route.ActionArgs) => {
  const { now, cookie } = context.get(factsContext);
  await signOut(secretIn(cookie), now);
  return redirectDocument("/", {
    headers: { "Set-Cookie": endedSessionCookie, "Clear-Site-Data": '"cache", "storage"' },
  });
});

/** Somebody opened the address: that signs nobody out. */
export function loader() {
  return redirectDocument("/");
}

import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { forgottenAskedCookie } from "./secrets.server.ts";

/** Signed in: the session's cookie, where she was on her way, and whether she has no passkey yet. */
export type SignedIn = { readonly cookie: string; readonly to: string | null; readonly offerPasskey: boolean };

/** The cookie that says that somebody would rather not have a passkey in this browser, for a season. */
const laterCookie = "__Host-genombrott-later";

export const laterPlease = `${laterCookie}=1; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${90 * 24 * 3600}`;

/** Signed in by mail: on to where she was going, by way of the offer of a passkey when she has none. */
export function onwards(signedIn: SignedIn, cookies: string): Response {
  const to = ownPath(signedIn.to, "/start");
  const offer = signedIn.offerPasskey && !cookies.includes(`${laterCookie}=1`);
  const headers = new Headers([
    ["Set-Cookie", signedIn.cookie],
    ["Set-Cookie", forgottenAskedCookie],
  ]);
  return redirect(offer ? `/account/passkeys/new?${new URLSearchParams({ to })}` : to, { headers });
}

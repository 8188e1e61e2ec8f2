import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { forgottenAskedCookie } from "./secrets.server.ts";

/** Signed in: the session's cookie, and where she was on her way. */
export type SignedIn = { readonly cookie: string; readonly to: string | null };

/** The cookie that says that somebody would rather not have a passkey in this browser, for a season. */
const laterCookie = "__Host-genombrott-later";

export const laterPlease = `${laterCookie}=1; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${90 * 24 * 3600}`;

/**
 * Signed in by mail: on to where she was going, by way of the offer of a passkey. She may have one in another device: that
 * she needed a mail here says that she has none that works in this browser.
 */
export function onwards(signedIn: SignedIn, cookies: string): Response {
  const to = ownPath(signedIn.to, "/start");
  const offer = !cookies.includes(`${laterCookie}=1`);
  const headers = new Headers([
    ["Set-Cookie", signedIn.cookie],
    ["Set-Cookie", forgottenAskedCookie],
  ]);
  return redirect(offer ? `/account/passkeys/new?${new URLSearchParams({ to })}` : to, { headers });
}

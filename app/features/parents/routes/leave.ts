import { forgottenDeviceCookie } from "../device-cookie.server.ts";
import type { Route } from "./+types/leave";

/** What is seen instead, when somebody leaves in a hurry: a page that anybody may have had open. */
const elsewhere = "https://www.smhi.se/";

/**
 * Leaves: the browser forgets the device and everything it kept of these pages. Nothing changes on the server, since pages
 * are asked for by links; the device's secret is gone, so that the link is opened with six digits next time. Led here from
 * another site nobody loses anything: what somebody of the staff has not sent yet is kept in the same browser.
 */
export function loader({ request }: Route.LoaderArgs): Response {
  const from = request.headers.get("sec-fetch-site");
  const to = { Location: elsewhere, "Cache-Control": "no-store" };
  if (from === "cross-site" || from === "same-site") return new Response(null, { status: 302, headers: to });
  const headers = new Headers({
    ...to,
    "Set-Cookie": forgottenDeviceCookie,
    // Not cookies: they would go for the whole of the municipality's domain.
    "Clear-Site-Data": '"cache", "storage"',
  });
  return new Response(null, { status: 302, headers });
}

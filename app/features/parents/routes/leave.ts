import { forgottenDeviceCookie } from "../device-cookie.server.ts";

/** What is seen instead, when somebody leaves in a hurry: a page that anybody may have had open. */
const elsewhere = "https://www.smhi.se/";

/**
 * Leaves: the browser forgets the device and everything it kept of these pages. Nothing changes on the server, since pages
 * are asked for by links; the device's secret is gone, so that the link is opened with six digits next time.
 */
export function loader(): Response {
  const headers = new Headers({
    Location: elsewhere,
    "Set-Cookie": forgottenDeviceCookie,
    // Not cookies: they would go for the whole of the municipality's domain.
    "Clear-Site-Data": '"cache", "storage"',
    "Cache-Control": "no-store",
  });
  return new Response(null, { status: 302, headers });
}

import type { MiddlewareFunction } from "react-router";

/** Told on `window` when the server answered that the session is over. */
export const signedOutEvent = "genombrott:signed-out";

type Results = Readonly<Record<string, { result?: unknown }>>;

function saysSignedOut(result: unknown): boolean {
  const body = (result as { data?: unknown } | undefined)?.data ?? result;
  return (body as { refusal?: { code?: unknown } } | undefined)?.refusal?.code === "signed-out";
}

function leadsToSignIn(result: unknown): boolean {
  return result instanceof Response && (result.headers.get("Location") ?? "").startsWith("/sign-in");
}

/**
 * Keeps a page where it is when its session turns out to be over, so that nothing typed is lost: a form that was
 * refused stays (and the dialog of the frame opens), and a page that merely asks for its own data again is not sent
 * away to sign in. A press on a link is: whoever leaves a page has left it.
 */
export const stayWhenSignedOut: MiddlewareFunction<Results> = async ({ request }, next) => {
  const results = await next();
  const all = Object.values(results ?? {}).map((one) => one.result);
  const { pathname, search } = new URL(request.url);
  const again = request.method === "GET" && pathname === location.pathname && search === location.search;
  const sentAway = again && all.some(leadsToSignIn);
  if (sentAway || all.some(saysSignedOut)) window.dispatchEvent(new Event(signedOutEvent));
  // The question is left open: the next one, or leaving the page, gives it up.
  if (sentAway)
    await new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
  return results;
};

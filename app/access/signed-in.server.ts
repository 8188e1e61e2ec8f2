import { data, type MiddlewareFunction, redirectDocument } from "react-router";
import {
  actorContext,
  databaseAwayContext,
  factsContext,
  localeContext,
  placesContext,
  tooFastContext,
} from "#app/platform/context.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { pace } from "#app/platform/pace.server.ts";
import { tooMany } from "#app/platform/rate-limit.server.ts";
import { secretIn, sessionSeen, sessionState } from "#app/platform/session.server.ts";
import { actorOfSecret } from "./actor.server.ts";

/** Where to sign in, and come back from. A path of our own, never an address from outside. */
function signInFor(request: Request, touch: boolean): string {
  const url = new URL(request.url);
  const to = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
  return `/sign-in?${new URLSearchParams({ to, ...(touch ? { touch: "1" } : {}) })}`;
}

/**
 * Finds who asks and gives every page below the actor. Nobody: a page leads to signing in; a form is answered 401 in
 * place (see `acting`), so that what was typed stays on the screen. Signing in is a page without our script, hence the
 * whole document.
 */
export const signedInMiddleware: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { now, cookie, forData } = context.get(factsContext);
  const secret = secretIn(cookie);
  const reads = request.method === "GET" || request.method === "HEAD";
  let found: Awaited<ReturnType<typeof actorOfSecret>>;
  try {
    found = secret ? await actorOfSecret(secret, now) : null;
    // An open page asks for its data whenever a colleague has saved something: that is nobody at this screen. Who is
    // there presses and types, and the page says so (see IdleWatch).
    if (found && !forData && sessionState(found.session, now) === "open") await sessionSeen(found.session, now);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    // A page says so; a form is answered in place (see `acting`), so that what was typed stays on the screen.
    if (reads) throw data({ code: "unavailable" }, { status: 503, headers: { "Retry-After": "5" } });
    context.set(databaseAwayContext, true);
    return;
  }
  const state = found ? sessionState(found.session, now) : "over";
  if (found && state === "open") {
    context.set(actorContext, found.actor);
    context.set(placesContext, found.places);
    context.set(localeContext, found.actor.locale);
    const wait = pace(found.actor.personId, now);
    // Refused where the page or the form asks who it is for, so that what was typed is given back.
    if (wait !== null) context.set(tooFastContext, tooMany(wait, "too-fast"));
    return;
  }
  if (reads) throw redirectDocument(signInFor(request, state === "touch"));
};

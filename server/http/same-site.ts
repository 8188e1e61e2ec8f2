import type { Request, RequestHandler } from "express";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Where mail programs post for whoever presses their button (RFC 8058). The secret in the address is all that gives anybody
 * the right: no cookie counts there, so another site has nothing to borrow.
 */
const fromAnywhere = /^\/weekly-letter\/[\w-]{43}$/;

/**
 * Where other systems ask, each with a token in a header. No page of another site can send that header unless we let it, and
 * without the token there is nothing: no cookie is looked at.
 */
const forSystems = /^\/api\/v1\//;
const bearsToken = ({ headers }: Pick<Request, "headers">) => /^Bearer /i.test(headers.authorization ?? "");

/**
 * Whether an unsafe request comes from our own pages. Browsers say so themselves (Sec-Fetch-Site); older ones send an
 * Origin. A request with neither is no browser form of ours.
 */
export function comesFromUs(request: Pick<Request, "headers">, origin: string): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return request.headers.origin === origin;
}

/** Refuses every unsafe request from another site, before anything reads it, but for what whoever has its address, or a token, may do. */
export function refuseOtherSites(origin: string): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method) || comesFromUs(request, origin)) return next();
    if (request.method === "POST" && fromAnywhere.test(request.path)) return next();
    if (forSystems.test(request.path) && bearsToken(request)) return next();
    response.status(403).type("text/plain").send("403\n");
  };
}

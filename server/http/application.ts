import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { log } from "#app/platform/log.server.ts";
import { gatherFacts } from "./facts.ts";
import { securityHeaders } from "./headers.ts";
import type { RequestLocals } from "./locals.ts";
import { refuseOtherSites } from "./same-site.ts";

export type HttpParts = {
  origin: string;
  development: boolean;
  trustProxy: boolean;
  /** Serves the built files of the browser, or Vite in development. */
  files: readonly RequestHandler[];
  /** Takes what is meant for the live end. It has a door of its own. */
  live: RequestHandler;
  pages: RequestHandler;
  /** Whether the app can answer: database and schema. */
  ready: () => Promise<boolean>;
  /** Why the vault is closed; null when it is open. */
  vaultClosed: () => string | null;
};

/** Everything that speaks HTTP, in the order in which a request meets it. */
export function httpApplication(parts: HttpParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustProxy ? 1 : false);
  app.use(gatherFacts);
  app.use(securityHeaders({ secure: parts.origin.startsWith("https:"), development: parts.development }));
  app.get("/livez", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", async (_request, response) => {
    const ready = await parts.ready();
    const why = parts.vaultClosed();
    // Everything else works without the vault: a proxy must go on sending people here.
    response
      .status(ready ? 200 : 503)
      .type("text/plain")
      .send(`${ready ? "ok\n" : "not ready\n"}${why === null ? "" : `vault closed: ${why}\n`}`);
  });
  app.use(parts.live);
  app.use(refuseOtherSites(parts.origin));
  app.use(refuseUnreadable);
  app.use(compression());
  for (const file of parts.files) app.use(file);
  app.use(parts.pages);
  app.use(failed);
  return app;
}

/** An address that is no UTF-8 is nobody's page: said once, before anything tries to read it. */
const refuseUnreadable: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch {
    response.status(400).type("text/plain").send("400\n");
  }
};

/** What went wrong before or around a page (a broken address, invalid UTF-8 in it). Says nothing of the inside; the log does. */
const failed: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500)
    log().error({ requestId: (response.locals as RequestLocals).facts.id, err: error }, "answering failed");
  if (response.headersSent) return next(error);
  response.status(status).type("text/plain").send(`${status}\n`);
};

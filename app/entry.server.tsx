import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { I18nProvider } from "./i18n/use-t.tsx";
import { serverWords } from "./i18n/words.server.ts";
import { DemoContext } from "./layouts/demo.ts";
import { Joined } from "./layouts/joined.server.ts";
import { factsContext, localeContext } from "./platform/context.server.ts";
import { installationKind } from "./platform/installation.server.ts";
import { log } from "./platform/log.server.ts";

export const streamTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (status === 503 && !headers.has("Retry-After")) headers.set("Retry-After", "5");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce, id } = context.get(factsContext);
  // While the database is away one may not be able to tell, if nobody has asked before; that page says less then.
  const demo = (await installationKind().catch(() => null)) === "demo";
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nProvider words={serverWords(context.get(localeContext))}>
        <DemoContext value={demo}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </DemoContext>
      </I18nProvider>,
      {
        nonce,
        // Not at the shell: loaders have answered before a page is rendered, so all of it is ready a moment later, and
        // goes in one piece.
        onAllReady() {
          const body = new Joined().once("finish", () => clearTimeout(timer));
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError: reject,
        onError(error) {
          log().error({ requestId: id, err: error }, "rendering failed");
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Bugs are logged with the request's id; what a person was refused is no bug, nor is a request that was given up. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log().error({ requestId: context.get(factsContext).id, err: error }, "request failed");
};

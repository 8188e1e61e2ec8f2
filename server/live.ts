import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import type { Config } from "#app/platform/config.server.ts";
import type { App } from "./load.ts";
import { refuseUpgrade } from "./realtime/refused.ts";

/** Where the live end is reached, with its WebSocket too. */
const path = "/socket.io/";

export type Live = {
  /** Starts the live end and the background work of this module graph in place of the last one's, unless it is the same. */
  renew(app: App): Promise<void>;
  /** Takes what is meant for the live end. */
  readonly handler: RequestHandler;
  stop(): Promise<void>;
};

/**
 * The live end of the newest code. Socket.IO takes hold of a server for ever, so that it gets one that never listens, and
 * of which another can be made when a source has changed; what arrives for it is passed on.
 */
export function keepLive(http: Server, config: Config): Live {
  let inner: Server | undefined;
  let running: { stop(): Promise<void> } | undefined;
  let wanted: App | undefined;
  let turn = Promise.resolve();

  http.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(path)) {
      if (inner) inner.emit("upgrade", request, socket, head);
      else refuseUpgrade(socket, "unavailable");
    } else if (config.mode !== "development") refuseUpgrade(socket, "not-here"); // In development it is Vite's.
  });

  async function replace(app: App): Promise<void> {
    await running?.stop();
    running = undefined;
    const next = createServer();
    const { port } = http.address() as AddressInfo;
    running = app.startLive(next, config, config.origin.replace(/:0$/, `:${port}`));
    inner = next;
  }

  return {
    renew(app) {
      if (app !== wanted) {
        wanted = app;
        turn = turn.catch(() => {}).then(() => replace(app));
      }
      return turn;
    },
    handler(request, response, next) {
      if (request.url.startsWith(path) && inner) inner.emit("request", request, response);
      else next();
    },
    async stop() {
      await turn.catch(() => {});
      await running?.stop();
    },
  };
}

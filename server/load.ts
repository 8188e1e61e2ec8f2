import { existsSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import express, { type RequestHandler } from "express";

export type App = typeof import("./app.ts");

/** The app's module graph: built, or made by Vite as its sources change. */
export type Loaded = {
  /** The newest; another object when a source of it has changed. */
  readonly newest: () => Promise<App>;
  /** What serves the files that browsers load. */
  readonly files: readonly RequestHandler[];
  readonly close: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "..");

export async function loadBuilt(): Promise<Loaded> {
  const client = path.join(root, "build/client");
  const built = path.join(root, "build/server/app.js");
  if (!existsSync(built)) throw new Error("There is no build: start with `npm start`, which builds.");
  const app = (await import(built)) as App;
  return {
    newest: async () => app,
    files: [
      under("/assets", builtFiles(path.join(client, "assets"), "public, max-age=31536000, immutable")),
      builtFiles(client, "public, max-age=3600"),
    ],
    close: async () => {},
  };
}

/** Files of the build. Their names in /assets carry a hash of what is in them, so a browser may keep those for ever. */
function builtFiles(folder: string, cacheControl: string): RequestHandler {
  return express.static(folder, {
    index: false,
    cacheControl: false,
    setHeaders(response, file) {
      response.setHeader("Cache-Control", cacheControl);
      // It works for one page, which does not lie below it.
      if (/\/door-worker-[\w-]+\.js$/.test(file)) response.setHeader("Service-Worker-Allowed", "/programmes/");
    },
  });
}

function under(prefix: string, serve: RequestHandler): RequestHandler {
  const router = express.Router();
  router.use(prefix, serve);
  return router;
}

export async function loadDevelopment(http: Server): Promise<Loaded> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ root, appType: "custom", server: { middlewareMode: true, hmr: { server: http } } });
  return {
    newest: () => vite.ssrLoadModule("/server/app.ts") as Promise<App>,
    files: [vite.middlewares as unknown as RequestHandler],
    close: () => vite.close(),
  };
}

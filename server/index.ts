/** Node's entry: PostgreSQL up, migrations, the demo on a first start, HTTP, and a clean way down. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import express, { type RequestHandler } from "express";
import { type Config, readConfig } from "#app/platform/config.server.ts";
import { MigrationProblem, migrate, schemaVersion } from "#prisma/migrate.ts";
import { birth } from "./birth.ts";
import { openDatabases } from "./databases.ts";
import { httpApplication } from "./http/application.ts";
import { PostgresProblem } from "./postgres/embedded.ts";
import { checkSettings, SettingsProblem } from "./settings-check.ts";
import { whenTold } from "./shutdown.ts";

type App = typeof import("./app.ts");
type Loaded = { app: () => Promise<App>; files: RequestHandler[]; close: () => Promise<void> };

const root = path.resolve(import.meta.dirname, "..");

async function loadBuilt(): Promise<Loaded> {
  const client = path.join(root, "build/client");
  const built = path.join(root, "build/server/app.js");
  if (!existsSync(built)) throw new Error("There is no build: start with `npm start`, which builds.");
  const app = (await import(built)) as App;
  return {
    app: async () => app,
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
    setHeaders: (response) => void response.setHeader("Cache-Control", cacheControl),
  });
}

function under(prefix: string, serve: RequestHandler): RequestHandler {
  const router = express.Router();
  router.use(prefix, serve);
  return router;
}

async function loadDevelopment(http: ReturnType<typeof createServer>): Promise<Loaded> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ root, appType: "custom", server: { middlewareMode: true, hmr: { server: http } } });
  return {
    app: () => vite.ssrLoadModule("/server/app.ts") as Promise<App>,
    files: [vite.middlewares as unknown as RequestHandler],
    close: () => vite.close(),
  };
}

async function main(config: Config): Promise<void> {
  const development = config.mode === "development";
  const databases = await openDatabases(config, (line) => console.log(line));
  const stopping = { now: false };
  try {
    await checkSettings(databases.appUrl, config.passingDatabase);
    await migrate(databases.ownerUrl);
    const born = await birth(databases.appUrl, new Date(), (line) => console.log(line));
    const http = createServer();
    const { app: load, files, close } = development ? await loadDevelopment(http) : await loadBuilt();
    const app = await load();
    app.open(config, databases.appUrl);
    http.on(
      "request",
      httpApplication({
        origin: config.origin,
        development,
        trustProxy: config.trustProxy,
        files,
        pages: async (request, response, next) => (await load()).handlePages(request, response, next),
        ready: async () => !stopping.now && (await app.isReady(schemaVersion())),
      }),
    );
    const host = born.kind === "demo" && !config.demoPublic ? "127.0.0.1" : undefined;
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject);
      http.listen(config.port, host, resolve);
    });
    const live = app.startLive(http, config);
    whenTold(async () => {
      stopping.now = true;
      await live.stop();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), 5_000).unref();
      });
      await close();
      await app.close();
      await databases.stop();
    });
    const { port } = http.address() as AddressInfo;
    console.log(app.greeting(born.kind, config.origin.replace(/:0$/, `:${port}`)));
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

/** What only the operator can put right: its message is whole, and a stack would hide it. */
function isForOperator(error: unknown): error is Error {
  return [PostgresProblem, MigrationProblem, SettingsProblem].some((kind) => error instanceof kind);
}

try {
  await main(readConfig(process.env));
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") console.error("The port is taken. Set PORT to another, or end what listens there.");
  else if (isForOperator(error)) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

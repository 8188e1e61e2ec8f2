/**
 * What Vite builds: the one module graph that answers requests, sockets and jobs.
 * `server/index.ts` starts PostgreSQL and HTTP around it.
 */
import type { Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as build from "virtual:react-router/server-build";
import { createRequestHandler } from "@react-router/express";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { adoptConfig, type Config, config } from "#app/platform/config.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import type { InstallationKind } from "#app/platform/installation.server.ts";
import { openLog } from "#app/platform/log.server.ts";
import type { RequestLocals } from "./http/locals.ts";
import { startOutbox } from "./jobs/outbox.ts";
import { attachRealtime } from "./realtime/attach.ts";

const serverBuild = build as unknown as ServerBuild;

/** Makes settings, log and database known. Before anything else. */
export function open(config: Config, databaseUrl: string): void {
  adoptConfig(config);
  openLog(config.logLevel);
  openDatabase(databaseUrl);
}

export const close = closeDatabase;

/** Whether pages can be answered: the database is there and has the schema of this code. */
export async function isReady(version: string): Promise<boolean> {
  try {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1`;
    return rows[0]?.name === version;
  } catch {
    return false;
  }
}

/** Sockets and background work, until `stop`. */
export function startLive(http: HttpServer, config: Config): { stop(): Promise<void> } {
  const live = attachRealtime(http, {
    origin: config.origin.replace(/:0$/, `:${(http.address() as AddressInfo).port}`),
    build: config.mode === "production" ? serverBuild.assets.version : null,
  });
  const outbox = startOutbox(config);
  return { stop: async () => void (await Promise.all([live.stop(), outbox.stop()])) };
}

/** What is printed when the app is ready. */
export function greeting(kind: InstallationKind, origin: string): string {
  return kind === "demo"
    ? `Genombrott (demo) is ready: ${origin}\nSign in as a demo person: ${origin}/demo`
    : `Genombrott is ready: ${origin}${config().smtpUrl === undefined ? `\n${noMail}` : ""}`;
}

const noMail = "No mail can be sent, so nobody can sign in by mail or be invited: set SMTP_URL. What is ordered waits.";

/** Answers every page. The facts of the request were put in `res.locals` by server/http. */
export const handlePages = createRequestHandler({
  build: serverBuild,
  getLoadContext(_request, response) {
    const context = new RouterContextProvider();
    context.set(factsContext, (response.locals as RequestLocals).facts);
    return context;
  },
});

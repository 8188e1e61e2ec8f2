/**
 * What Vite builds: the one module graph that answers requests, sockets and jobs.
 * `server/index.ts` starts PostgreSQL and HTTP around it.
 */
import type { Server as HttpServer } from "node:http";
import * as build from "virtual:react-router/server-build";
import { createRequestHandler } from "@react-router/express";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { adoptConfig, type Config, config } from "#app/platform/config.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import type { InstallationKind } from "#app/platform/installation.server.ts";
import { log, openLog } from "#app/platform/log.server.ts";
import { headsFileOf, noteHeadsNow } from "#app/platform/vault/heads.server.ts";
import { closeVault } from "#app/platform/vault/vault.server.ts";
import type { RequestLocals } from "./http/locals.ts";
import { startJobs } from "./jobs/start.ts";
import { attachRealtime } from "./realtime/attach.ts";

const serverBuild = build as unknown as ServerBuild;

/** Makes settings, log and database known. Before anything else. */
export function open(config: Config, databaseUrl: string): void {
  adoptConfig(config);
  openLog(config.logLevel);
  openDatabase(databaseUrl);
}

export { giveDemoFactors } from "#app/features/second-factor/demo.server.ts";
export { openVault, whyClosed } from "#app/platform/vault/vault.server.ts";

export async function close(): Promise<void> {
  // What was written since the last hour is known elsewhere too before nobody watches.
  await noteHeadsNow(headsFileOf(config()), new Date()).catch((err) => log().error({ err }, "heads were not noted"));
  await Promise.all([closeDatabase(), closeVault()]);
}

/** A database that has not answered by now is none that pages could be answered with. */
const readyWithinMs = 2_000;

/**
 * Whether pages can be answered: the database is there and has the schema of this code. It may have more: an instance of
 * an older version goes on beside a newer one.
 */
export async function isReady(version: string): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), readyWithinMs);
  try {
    return await Promise.race([late.promise, hasMigration(version).catch(() => false)]);
  } finally {
    clearTimeout(timer);
  }
}

async function hasMigration(version: string): Promise<boolean> {
  const [found] = await db().$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM _prisma_migrations
      WHERE migration_name = ${version} AND finished_at IS NOT NULL AND rolled_back_at IS NULL) AS there`;
  return found?.there ?? false;
}

/** Sockets and background work, until `stop`. `origin`: where people really reach the app. */
export function startLive(http: HttpServer, config: Config, origin: string): { stop(): Promise<void> } {
  const live = attachRealtime(http, {
    origin,
    build: config.mode === "production" ? serverBuild.assets.version : null,
  });
  const jobs = startJobs(config);
  return { stop: async () => void (await Promise.all([live.stop(), jobs.stop()])) };
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

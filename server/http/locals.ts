import type { RequestFacts } from "#app/platform/context.server.ts";

/** What Express carries for one request. */
export type RequestLocals = { facts: RequestFacts };

import type { Tx } from "#app/platform/db.server.ts";

/** So long the picture of a new app is shown before one begins anew. */
const pendingMs = 30 * 60_000;

/** The app that waits for its first code. */
export const pendingApp = (tx: Pick<Tx, "authenticator">, personId: string, now: Date) =>
  tx.authenticator.findFirst({
    where: { personId, confirmedAt: null, createdAt: { gt: new Date(now.getTime() - pendingMs) } },
  });

import { db } from "#app/platform/db.server.ts";

const dayMs = 24 * 3_600_000;

/** Clears away apps whose first code never came, and recovery codes that wait to be kept, after a day. Gives how many of each. */
export async function clearSecondFactors(now: Date): Promise<Record<string, number>> {
  const since = new Date(now.getTime() - dayMs);
  const apps = await db().authenticator.deleteMany({ where: { confirmedAt: null, createdAt: { lte: since } } });
  const codes = await db().authenticator.updateMany({
    where: { sealedCodes: { not: null }, codesMadeAt: { lte: since } },
    data: { sealedCodes: null },
  });
  return { unusedApps: apps.count, shownCodes: codes.count };
}

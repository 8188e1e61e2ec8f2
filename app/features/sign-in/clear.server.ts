import { db } from "#app/platform/db.server.ts";
import { wrongCodesCountMs } from "./rules.ts";

/**
 * Clears away requests to sign in and to change one's address that are over, when their wrong codes are counted no more, and
 * questions to devices that nobody answered. Gives how many of each.
 */
export async function clearSignIns(now: Date): Promise<Record<string, number>> {
  const since = new Date(now.getTime() - wrongCodesCountMs);
  const signIns = await db().signIn.deleteMany({ where: { createdAt: { lte: since } } });
  const addressChanges = await db().addressChange.deleteMany({ where: { createdAt: { lte: since } } });
  const challenges = await db().passkeyChallenge.deleteMany({ where: { expiresAt: { lte: since } } });
  return { signIns: signIns.count, addressChanges: addressChanges.count, challenges: challenges.count };
}

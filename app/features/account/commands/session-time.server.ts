import { db } from "#app/platform/db.server.ts";
import { hashSecret, type SessionState, sessionEndsAt, sessionState } from "#app/platform/session.server.ts";

/** `longer`: saying that one is still here gives more time. */
export type TimeLeft = { state: SessionState; personId: string | null; leftMs: number; longer: boolean };

const nobody: TimeLeft = { state: "over", personId: null, leftMs: 0, longer: false };

/** How long the session behind the cookie's secret has left, in ms. */
export async function timeLeft(secret: string | null, now: Date): Promise<TimeLeft> {
  const session = secret ? await db().session.findUnique({ where: { secretHash: hashSecret(secret) } }) : null;
  if (!session) return nobody;
  const state = sessionState(session, now);
  if (state !== "open") return { ...nobody, state, personId: session.personId };
  const ends = sessionEndsAt(session);
  return {
    state,
    personId: session.personId,
    leftMs: ends.getTime() - now.getTime(),
    longer: session.kind === "mail" && ends < session.expiresAt,
  };
}

/** The same, after noting that the person is still here. A session that is over stays over. */
export async function goOn(secret: string | null, now: Date): Promise<TimeLeft> {
  const left = await timeLeft(secret, now);
  if (!secret || left.state !== "open") return left;
  await db().session.updateMany({
    where: { secretHash: hashSecret(secret), endedAt: null },
    data: { lastSeenAt: now },
  });
  return timeLeft(secret, now);
}

import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { cookieName, hashSecret, newSecret, sessionTimes } from "#app/platform/session.server.ts";

type SessionTimes = { kind?: "mail" | "passkey"; seenAgoMs?: number; freshAgoMs?: number; leftMs?: number };

/** Signs a person in. Gives the cookie and the session's id. */
export async function signedIn(
  personId: string,
  times: SessionTimes = {},
): Promise<{ cookie: string; sessionId: string }> {
  const { kind = "mail", seenAgoMs = 0, freshAgoMs = 0, leftMs = sessionTimes.mailMs } = times;
  const secret = newSecret();
  const sessionId = newId();
  const ago = (ms: number) => new Date(Date.now() - ms);
  const at = {
    createdAt: ago(30 * 86_400_000),
    lastSeenAt: ago(seenAgoMs),
    freshAt: ago(freshAgoMs),
    expiresAt: ago(-leftMs),
  };
  await db().session.create({
    data: { id: sessionId, personId, secretHash: hashSecret(secret), kind, device: "test", ...at },
  });
  return { cookie: `${cookieName}=${secret}`, sessionId };
}

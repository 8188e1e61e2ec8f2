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

/** The vault is open in a session, whenever it is asked: as if somebody had just shown her second factor. */
export async function openVaultIn({ sessionId, personId }: { sessionId: string; personId: string }): Promise<void> {
  const always = new Date("2100-01-01T00:00:00Z");
  const open = { factor: "totp", openedAt: always, seenAt: always, closedAt: null } as const;
  await db().vaultWindow.upsert({ where: { sessionId }, create: { sessionId, personId, ...open }, update: open });
}

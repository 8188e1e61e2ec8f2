import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import {
  endSessions,
  hashSecret,
  newSecret,
  secretIn,
  sessionCookie,
  sessionTimes,
} from "#app/platform/session.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";

export { recordAddressChange, spendAddressChange, tryAddressCode } from "./address-code.server.ts";
export { provenPasskey, usePasskey } from "./passkey-proof.server.ts";

/** The browser in which somebody signs in. */
export type Browser = { readonly device: string; readonly cookie: string; readonly now: Date };

/**
 * What a passkey's answer opens: on the device that holds it, fourteen days. A phone that was shown a code from the screen,
 * or a key on a cord, says nothing of whose the computer is: there it is as by mail, thirty idle minutes and a day's work.
 */
export function kindOfSession(answer: { authenticatorAttachment?: string | null | undefined }): "mail" | "passkey" {
  return answer.authenticatorAttachment === "platform" ? "passkey" : "mail";
}

type Who = { readonly personId: string; readonly kind: "mail" | "passkey" };

/**
 * Opens a session for a person who has just proved who she is. A new secret every time, so that none survives from
 * before signing in. Gives the cookie; its secret is stored nowhere else.
 */
export async function openSession(
  tx: Tx,
  traces: Traces,
  who: Who & { device: string; now: Date },
): Promise<{ cookie: string; sessionId: string }> {
  const { personId, kind, device, now } = who;
  const secret = newSecret();
  const lifeMs = kind === "passkey" ? sessionTimes.passkeyMs : sessionTimes.mailMs;
  const sessionId = newId(now.getTime());
  await tx.session.create({
    data: {
      id: sessionId,
      personId,
      secretHash: hashSecret(secret),
      kind,
      device,
      createdAt: now,
      lastSeenAt: now,
      freshAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    },
  });
  traces.audit({ action: "session.opened", subject: "session", subjectId: sessionId });
  return { cookie: sessionCookie(secret, lifeMs), sessionId };
}

/**
 * For the second press of a double one: ends the session that the first opened in this browser, since its answer was given
 * up and there shall be one. False: the press at that moment opened none, or in another browser.
 */
export async function giveUpFirstPress(
  tx: Tx,
  traces: Traces,
  first: { personId: string; at: Date },
  { device, now }: Browser,
): Promise<boolean> {
  const { personId, at } = first;
  const here = { personId, device, kind: "mail" } as const;
  if ((await tx.session.count({ where: { ...here, createdAt: at } })) === 0) return false;
  const since = { ...here, createdAt: { gte: at, lte: now } };
  await endSessions(tx, traces, since, { now, action: "session.replaced" });
  return true;
}

/**
 * What every way of signing in ends with: an account is claimed the first time, the session that this browser had
 * before is ended, and a new one opened. Gives its cookie.
 */
export async function finishSignIn(tx: Tx, traces: Traces, who: Who, browser: Browser): Promise<{ cookie: string }> {
  const { personId } = who;
  const { device, cookie: cookies, now } = browser;
  const claimed = await tx.person.updateMany({ where: { id: personId, claimedAt: null }, data: { claimedAt: now } });
  if (claimed.count > 0) {
    traces.audit({ action: "person.claimed", subject: "person", subjectId: personId, fields: ["claimedAt"] });
  }
  const before = secretIn(cookies);
  if (before) await endSessions(tx, traces, { secretHash: hashSecret(before) }, { now, action: "session.replaced" });
  const { cookie } = await openSession(tx, traces, { ...who, device, now });
  return { cookie };
}

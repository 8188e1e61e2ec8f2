import { createHash, randomBytes } from "node:crypto";
import { db, type Prisma, type Tx } from "./db.server.ts";
import type { Announcement } from "./events.server.ts";
import { Refusal } from "./refusals.server.ts";
import type { AuditLine } from "./transaction.server.ts";

/** Sessions: what the cookie holds is a random secret; the database holds its SHA-256. */

export const cookieName = "__Host-genombrott";

const hour = 3_600_000;
export const sessionTimes = {
  /** A session from a mailed code: 12 hours at most, 30 minutes idle. */
  mailMs: 12 * hour,
  idleMs: hour / 2,
  /** A session from a passkey device: 14 days, with a touch of the key when 12 hours have passed. */
  passkeyMs: 14 * 24 * hour,
  passkeyTouchMs: 12 * hour,
  /** So long after signing in, or a touch, one may change how one signs in. */
  freshMs: hour / 6,
} as const;

export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function hashSecret(secret: string): Buffer<ArrayBuffer> {
  return createHash("sha256").update(secret).digest() as Buffer<ArrayBuffer>;
}

export function sessionCookie(secret: string, maxAgeMs: number): string {
  return `${cookieName}=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${Math.floor(maxAgeMs / 1000)}`;
}

export const endedSessionCookie = `${cookieName}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

/** The secret in a Cookie header, or null. */
export function secretIn(cookieHeader: string): string | null {
  for (const part of cookieHeader.split(";")) {
    const [name, ...value] = part.trim().split("=");
    if (name === cookieName && value.length > 0 && value[0] !== "") return value.join("=");
  }
  return null;
}

export type SessionRow = Prisma.SessionGetPayload<object>;

/** Why a cookie gives no session: none, ended/unknown/over, or a passkey device that must be touched again. */
export type SessionState = "open" | "over" | "touch";

/** Whether a session is open at `now`. Idle counts for mail sessions only; a passkey session asks for a touch instead. */
export function sessionState(
  session: Pick<SessionRow, "kind" | "endedAt" | "expiresAt" | "lastSeenAt" | "freshAt">,
  now: Date,
): SessionState {
  if (session.endedAt || session.expiresAt <= now) return "over";
  if (session.kind === "mail") {
    return now.getTime() - session.lastSeenAt.getTime() >= sessionTimes.idleMs ? "over" : "open";
  }
  return now.getTime() - session.freshAt.getTime() >= sessionTimes.passkeyTouchMs ? "touch" : "open";
}

/** When an open session ends, or asks for a touch, if nothing more happens. */
export function sessionEndsAt(session: Pick<SessionRow, "kind" | "expiresAt" | "lastSeenAt" | "freshAt">): Date {
  const { kind, expiresAt, lastSeenAt, freshAt } = session;
  const next =
    kind === "mail" ? lastSeenAt.getTime() + sessionTimes.idleMs : freshAt.getTime() + sessionTimes.passkeyTouchMs;
  return new Date(Math.min(expiresAt.getTime(), next));
}

/** Whether one has shown who one is just now. */
export async function isFresh(actor: { readonly sessionId: string }, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - sessionTimes.freshMs);
  return (await db().session.count({ where: { id: actor.sessionId, endedAt: null, freshAt: { gt: since } } })) > 0;
}

/**
 * For what would let somebody at an open screen keep the account: one must have shown who one is just now.
 * @throws Refusal conflict
 */
export async function requireFresh(actor: { readonly sessionId: string }, now: Date): Promise<void> {
  if (!(await isFresh(actor, now))) throw new Refusal("conflict", "account.sign-in-again");
}

/** Notes that a session was used; at most once a minute, so that reading pages does not write. */
export async function sessionSeen(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < 60_000) return;
  await db().session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: now } });
}

type Left = { announce(event: Announcement): void; audit(line: AuditLine): void };

/**
 * Ends every open session that `where` means, at once: their next request finds nobody, and the hint closes their open
 * pages. Gives how many there were.
 */
export async function endSessions(
  tx: Tx,
  traces: Left,
  where: Prisma.SessionWhereInput,
  ending: { now: Date; action?: "session.ended" | "session.signed-out" | "session.replaced" },
): Promise<number> {
  const { now, action = "session.ended" } = ending;
  const ended = await tx.session.updateManyAndReturn({
    where: { AND: [where, { endedAt: null }] },
    data: { endedAt: now },
    select: { id: true },
  });
  for (const { id } of ended) {
    traces.audit({ action, subject: "session", subjectId: id });
    traces.announce({ name: "session.ended", rooms: [], ids: { sessionId: id } });
  }
  return ended.length;
}

import type { Actor } from "#app/access/actor.ts";
import { db, Prisma, rowsOf, type Tx } from "./db.server.ts";
import { Refusal } from "./refusals.server.ts";
import type { AuditLine } from "./transaction.server.ts";

/** With what somebody shows who she is, beside her mail. */
export type Factor = "passkey" | "totp" | "recovery";

const minute = 60_000;
export const vaultTimes = {
  /** So long after somebody was last there the vault closes. */
  idleMs: 5 * minute,
  /** So long after she showed her factor she may do what asks for it again. */
  stepUpMs: 15 * minute,
} as const;

type Here = Pick<Actor, "sessionId">;
type Traces = { audit(line: AuditLine): void };

/** Open in this session at `now`: nobody closed it, it has not ended, and somebody was there less than five minutes ago. */
const openIn = ({ sessionId }: Here, now: Date) => ({
  sessionId,
  closedAt: null,
  session: { endedAt: null },
  seenAt: { gt: new Date(now.getTime() - vaultTimes.idleMs) },
});

/** Opens the vault in the actor's session, in the act that takes her factor; showing it again begins the quarter of an hour anew. */
export async function openWindow(
  tx: Tx,
  traces: Traces,
  by: { actor: Pick<Actor, "sessionId" | "personId">; factor: Factor; now: Date },
): Promise<void> {
  const { actor, factor, now } = by;
  const open = { factor, openedAt: now, seenAt: now, closedAt: null };
  const { sessionId, personId } = actor;
  await tx.vaultWindow.upsert({ where: { sessionId }, create: { sessionId, personId, ...open }, update: open });
  traces.audit({ action: `vault.opened-by-${factor}`, subject: "session", subjectId: sessionId });
}

export type VaultWindow = { readonly factor: Factor; readonly closesAt: Date; readonly shownAt: Date };

/** The window that is open in the actor's session; null when there is none. To look is not to be there. */
export async function windowOf(actor: Here, now: Date): Promise<VaultWindow | null> {
  const open = await db().vaultWindow.findFirst({ where: openIn(actor, now) });
  return open ? shownAs(open) : null;
}

const shownAs = ({ factor, openedAt, seenAt }: { factor: Factor; openedAt: Date; seenAt: Date }): VaultWindow => ({
  ...{ factor, shownAt: openedAt, closesAt: new Date(seenAt.getTime() + vaultTimes.idleMs) },
});

/** Notes that somebody is there, when the window is open. Gives it as `windowOf` does, in one statement: every page of the vault asks. */
export async function stayInVault({ sessionId }: Here, now: Date): Promise<VaultWindow | null> {
  const idleSince = new Date(now.getTime() - vaultTimes.idleMs);
  const [open] = await rowsOf<{ factor: Factor; openedAt: Date; seenAt: Date }>(Prisma.sql`
    UPDATE vault_windows w SET seen_at = greatest(w.seen_at, ${now}) FROM sessions s
    WHERE s.id = w.session_id AND w.session_id = ${sessionId}::uuid AND w.closed_at IS NULL AND s.ended_at IS NULL
      AND w.seen_at > ${idleSince}
    RETURNING w.factor, w.opened_at AS "openedAt", w.seen_at AS "seenAt"`);
  return open ? shownAs(open) : null;
}

/**
 * For whatever reads or writes in the vault. That it is asked keeps nothing open: an open page asks for its data by itself
 * (see `throughTheDoor`, which notes who comes to a page).
 * @throws Refusal conflict
 */
export async function requireWindow(actor: Here, now: Date): Promise<void> {
  if (!(await windowOf(actor, now))) throw new Refusal("conflict", "vault.closed-for-now");
}

/** Whether she has shown her factor less than a quarter of an hour ago, and is there. */
export function isStepUp(open: VaultWindow | null, now: Date): boolean {
  return open !== null && now.getTime() - open.shownAt.getTime() < vaultTimes.stepUpMs;
}

/**
 * For what shows who somebody is, or changes how one comes in: the factor must have been shown less than a quarter of an hour ago.
 * @throws Refusal conflict
 */
export async function requireStepUp(actor: Here, now: Date): Promise<void> {
  const open = await windowOf(actor, now);
  if (!open) throw new Refusal("conflict", "vault.closed-for-now");
  if (!isStepUp(open, now)) throw new Refusal("conflict", "vault.show-again");
}

/** Closes the vault in the actor's session, or in all of a person's. Gives how many were open. */
export async function closeWindows(
  tx: Tx,
  traces: Traces,
  where: { sessionId: string } | { personId: string },
  now: Date,
): Promise<number> {
  const closed = await tx.vaultWindow.updateManyAndReturn({
    where: { ...where, closedAt: null, openedAt: { lte: now } },
    data: { closedAt: now },
    select: { sessionId: true },
  });
  for (const { sessionId } of closed)
    traces.audit({ action: "vault.closed", subject: "session", subjectId: sessionId });
  return closed.length;
}

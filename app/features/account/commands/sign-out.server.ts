import { db } from "#app/platform/db.server.ts";
import { endSessions, hashSecret } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/** Ends the session behind the cookie's secret. Nothing happens when there is none, or when it was over already. */
export async function signOut(secret: string | null, now: Date): Promise<void> {
  if (!secret) return;
  const session = await db().session.findUnique({ where: { secretHash: hashSecret(secret) } });
  if (!session || session.endedAt) return;
  await act({ personId: session.personId }, now, async (tx, traces) => {
    const ended = await endSessions(tx, traces, { id: session.id }, { now, action: "session.signed-out" });
    // Two tabs signed out at once: the other one did it, and this one has nothing to tell.
    if (ended === 0) traces.audit({ action: "session.signed-out", subject: "session", subjectId: session.id });
  });
}

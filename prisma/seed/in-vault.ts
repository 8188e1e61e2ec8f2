import { actorOfSession } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";

/** So that it is open at whatever moment the demo tells of. */
const always = new Date("2100-01-01T00:00:00Z");

/**
 * What people of the demo did in the vault, by the commands that they would have given: each has a session with the vault open in
 * it for as long as `work` takes. Nobody knows its secret, and nothing of it is left.
 * @param work is given everybody, in their order.
 */
export async function inVaultAs(
  people: readonly string[],
  now: Date,
  work: (everybody: readonly Actor[]) => Promise<void>,
): Promise<void> {
  const sessions = people.map((personId) => ({ id: newId(now.getTime()), personId }));
  const times = { createdAt: now, lastSeenAt: now, freshAt: now, expiresAt: new Date(now.getTime() + 3_600_000) };
  try {
    for (const { id, personId } of sessions) {
      const session = { id, personId, secretHash: hashSecret(newSecret()), kind: "mail", device: "demo" } as const;
      await db().session.create({ data: { ...session, ...times } });
      const window = { sessionId: id, personId, factor: "totp", openedAt: always, seenAt: always } as const;
      await db().vaultWindow.create({ data: window });
    }
    await work(await Promise.all(sessions.map(({ id }) => actorIn(id, now))));
  } finally {
    await db().session.deleteMany({ where: { id: { in: sessions.map(({ id }) => id) } } });
  }
}

async function actorIn(sessionId: string, now: Date): Promise<Actor> {
  const found = await actorOfSession(sessionId, now);
  if (!found) throw new Error("The demo's people have no session.");
  return found.actor;
}

import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { config } from "#app/platform/config.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { refuseIfOften } from "#app/platform/often.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { feedPath } from "../rules.ts";

/** New addresses in an hour for one person: more than who has lost one needs. */
const mostAnHour = 20;
const making = { in: ["calendar-feed.made", "calendar-feed.renewed"] };

/**
 * Makes the actor an address for her calendar; the one before gives nothing from then on. Gives the whole address, which
 * nobody can be told again: only its hash is kept.
 * @throws Refusal tooMany
 */
export async function makeFeed(actor: Actor, now: Date): Promise<{ address: string }> {
  const { personId } = actor;
  const secret = newSecret();
  await act(actor, now, async (tx, traces) => {
    const who = `calendar feed ${personId}`;
    // It also keeps two presses at once in line.
    await refuseIfOften(tx, { who, where: { actorId: personId, action: making }, most: mostAnHour, now });
    const ended = await endLive(tx, personId, now);
    const id = newId(now.getTime());
    await tx.calendarFeed.create({ data: { id, personId, secretHash: hashSecret(secret), createdAt: now } });
    const action = ended.length > 0 ? "calendar-feed.renewed" : "calendar-feed.made";
    traces.audit({ action, subject: "calendar-feed", subjectId: id });
  });
  return { address: `${config().origin}${feedPath(secret)}` };
}

/** Ends the actor's address. Without one, nothing happens. */
export async function endFeed(actor: Actor, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    if ((await endFeedStep(tx, traces, actor.personId, now)) === 0) traces.unchanged();
  });
}

/** The same for anybody, inside a given act whose right it is. Gives how many there were. */
export async function endFeedStep(tx: Tx, traces: Traces, personId: string, now: Date): Promise<number> {
  const ended = await endLive(tx, personId, now);
  for (const { id } of ended) traces.audit({ action: "calendar-feed.ended", subject: "calendar-feed", subjectId: id });
  return ended.length;
}

function endLive(tx: Tx, personId: string, now: Date): Promise<{ id: string }[]> {
  return tx.calendarFeed.updateManyAndReturn({
    where: { personId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
}

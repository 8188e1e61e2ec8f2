import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type FoundSession, lockedSession } from "../queries/found-session.server.ts";

/*
 * Whatever changes when people meet locks in this order: its programme, teams, series, sessions, people; several of a kind by
 * their ids. So nobody waits in a ring, and a coordinator who is changed meanwhile is changed before or after, not between.
 */

/** Holds teams until the act is over: who coordinates them stays. Several acts can hold them at once. */
export async function queueAtTeams(tx: Tx, teamIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM teams WHERE id = ANY(${teamIds}::uuid[]) ORDER BY id FOR SHARE`;
}

/** Lets one act at a time book these people: the second of two reads what the first one wrote. */
export async function queueAtPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ANY(${[...new Set(personIds)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** A session that the actor sees the content of, and its teams, locked until the act is over. @throws Refusal missing */
export async function lockedWithTeams(tx: Tx, actor: Actor, sessionId: string): Promise<FoundSession> {
  if (!isId(sessionId)) throw missing();
  const teams = await tx.supervisionSessionTeam.findMany({ where: { sessionId }, select: { teamId: true } });
  await queueAtTeams(
    tx,
    teams.map(({ teamId }) => teamId),
  );
  return lockedSession(tx, actor, sessionId);
}

import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Actor } from "./actor.ts";
import { type Action, may } from "./policy.ts";

/**
 * Asks the policy once more, by the roles that the actor has in a programme at this moment. For acts that open something
 * for good: they wait for a lock, and she may have lost her role meanwhile. To be called when the programme is locked, which
 * whoever ends a role waits for too. What she is in a team does not count.
 * @throws Refusal missing
 */
export async function demandStill(tx: Tx, actor: Actor, right: Action, programmeId: string, now: Date): Promise<void> {
  const roles = await tx.programmeRole.findMany({
    where: { programmeId, personId: actor.personId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    select: { role: true },
  });
  const has = (name: (typeof roles)[number]["role"]) => roles.some(({ role }) => role === name);
  const part = { lead: has("lead"), researcher: has("researcher"), partner: has("partner"), manager: false };
  if (!may({ ...actor, programmes: [{ programmeId, ...part }], teams: [] }, right, { programmeId })) throw missing();
}

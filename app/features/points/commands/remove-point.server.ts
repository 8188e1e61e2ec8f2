import type { Actor } from "#app/access/actor.ts";
import { isDay } from "#app/core/day.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type FollowedAt, lockedFollowed } from "../followed.server.ts";
import { spotOf, storedOn, writePoints } from "../write.server.ts";

/**
 * Takes a point away; what it was, and who took it, is kept. The second press of two does nothing.
 * @throws Refusal missing, forbidden, conflict
 */
export async function removePoint(
  actor: Actor,
  at: FollowedAt & { readonly day: string; readonly nth: number },
  now: Date,
): Promise<void> {
  const { teamId, followedId, day, nth } = at;
  if (!isDay(day)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, teamId, [followedId]);
    const stored = await storedOn(tx, [followedId], [day]);
    const wanted = { followedId, day, nth, content: null };
    if (!stored.has(spotOf(wanted))) return traces.unchanged();
    await writePoints(tx, traces, actor, { followed, wanted: [wanted], stored, source: "hand", now });
  });
}

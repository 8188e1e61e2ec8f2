import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import { decideCancel } from "../rules/state.ts";
import { type GatheringAddress, lockedGathering } from "./locked-gathering.server.ts";

/**
 * Calls a published gathering off, for good, inside a given act. To cancel what is cancelled changes nothing. Authorises
 * itself. `cancelled`: it was done now.
 * @throws Refusal missing, forbidden, conflict (a draft, or one that has been)
 */
export async function cancelGatheringStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  address: GatheringAddress,
  now: Date,
): Promise<{ readonly cancelled: boolean }> {
  const stored = await lockedGathering(tx, actor, address);
  if (stored.cancelled) {
    traces.unchanged();
    return { cancelled: false };
  }
  const decided = decideCancel({ published: stored.published, days: stored.plan.days }, actor.today);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  const { id, programmeId, teamId } = stored;
  await tx.gathering.update({ where: { id }, data: { cancelledAt: now } });
  const team = teamId === null ? {} : { teamId };
  traces.audit({ action: "gathering.cancelled", subject: "gathering", subjectId: id, programmeId, ...team });
  traces.announce(gatheringChanged({ id, programmeId, teamId, published: true }, actor));
  return { cancelled: true };
}

import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import { lackingIn } from "../rules/plan.ts";
import { type GatheringAddress, lockedGathering } from "./locked-gathering.server.ts";

/**
 * Lets those for whom a gathering is know of it, inside a given act. To publish what is published changes nothing.
 * Authorises itself. `published`: it was done now.
 * @throws Refusal missing, forbidden, invalid (what it lacks, at the fields)
 */
export async function publishGatheringStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  address: GatheringAddress,
  now: Date,
): Promise<{ readonly published: boolean }> {
  const stored = await lockedGathering(tx, actor, address);
  if (stored.published) {
    traces.unchanged();
    return { published: false };
  }
  const fields = lackingIn(stored.plan);
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", "gathering.not-ready", { fields: { ...fields } });
  const { id, programmeId, teamId } = stored;
  await tx.gathering.update({ where: { id }, data: { publishedAt: now } });
  const team = teamId === null ? {} : { teamId };
  traces.audit({ action: "gathering.published", subject: "gathering", subjectId: id, programmeId, ...team });
  traces.announce(gatheringChanged({ id, programmeId, teamId, published: true }, actor));
  return { published: true };
}

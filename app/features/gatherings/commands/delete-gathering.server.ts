import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import { decideDelete } from "../rules/state.ts";
import { type GatheringAddress, lockedGathering } from "./locked-gathering.server.ts";

/** Removes a draft with all that is planned for it. @throws Refusal missing, forbidden, conflict */
export async function deleteGathering(actor: Actor, address: GatheringAddress, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const stored = await lockedGathering(tx, actor, address);
    const { id, programmeId, teamId } = stored;
    const decided = decideDelete(stored, await tx.registration.count({ where: { gatheringId: id } }));
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    await tx.gathering.delete({ where: { id } });
    const team = teamId === null ? {} : { teamId };
    traces.audit({ action: "gathering.deleted", subject: "gathering", subjectId: id, programmeId, ...team });
    traces.announce(gatheringChanged({ id, programmeId, teamId, published: false }, actor));
  });
}

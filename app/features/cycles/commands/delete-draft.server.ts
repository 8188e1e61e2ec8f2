import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { decideDelete } from "../rules/moves.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";

/**
 * Throws a draft away. Nothing else can be deleted: a test that was planned is something the team can learn from.
 * @throws Refusal missing, forbidden, conflict (no draft any more)
 */
export async function deleteDraft(actor: Actor, place: CyclePlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.delete", cycle);
    const decided = decideDelete(cycle);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    await tx.cycle.delete({ where: { id: cycle.id } });
    traces.audit({
      action: "cycle.draft-deleted",
      subject: "cycle",
      subjectId: cycle.id,
      programmeId: cycle.programmeId,
      teamId: cycle.teamId,
    });
    traces.announce(cycleChanged(cycle, actor));
  });
}

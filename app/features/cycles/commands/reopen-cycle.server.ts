import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { cycleChanged, testsCounted } from "../events.ts";
import { decideReopen } from "../rules/moves.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";
import { keepTransition } from "./move-cycle.server.ts";

/**
 * Opens a closed cycle again. Its closure stays, with who opened it and when; the reason stands with the step.
 * @throws Refusal missing, forbidden (coordinator only), invalid (no reason), conflict (not closed)
 */
export async function reopenCycle(actor: Actor, place: CyclePlace, reason: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.reopen", cycle);
    const decided = decideReopen(cycle, { reason });
    if (!decided.ok) {
      if (decided.code === "cycle.not-closed") throw new Refusal("conflict", "cycle.moved");
      throw new Refusal("invalid", decided.code, { fields: { reason: decided.code } });
    }
    await tx.cycleClosure.updateMany({
      where: { cycleId: cycle.id, reopenedAt: null },
      data: { reopenedAt: now, reopenedById: actor.personId },
    });
    await tx.cycle.update({ where: { id: cycle.id }, data: { state: decided.value.to, changedAt: now } });
    await keepTransition(tx, actor, cycle, decided.value, now);
    traces.audit({
      action: "cycle.reopened",
      subject: "cycle",
      subjectId: cycle.id,
      programmeId: cycle.programmeId,
      teamId: cycle.teamId,
      fields: ["state"],
    });
    traces.announce(cycleChanged(cycle, actor));
    traces.announce(testsCounted(cycle, actor));
  });
}

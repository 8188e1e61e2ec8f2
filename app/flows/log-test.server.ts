import type { Actor } from "#app/access/actor.ts";
import { ideasVisibleTo } from "#app/access/scope.server.ts";
import { addIdeaStep } from "#app/features/change-package/steps.server.ts";
import {
  type Changes,
  conflicting,
  type DraftPlace,
  draftStep,
  planStep,
  refuseGone,
} from "#app/features/cycles/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

/**
 * Logs a test of change: saves what was typed, makes the new idea that was written beside it, and plans the test.
 * However often the form arrives, one test and one idea come of it.
 * @throws Refusal missing, forbidden, invalid (one of the three things is lacking), conflict
 */
export async function logTest(
  actor: Actor,
  place: DraftPlace,
  input: { changes: Changes; key: string },
  now: Date,
): Promise<{ cycleId: string }> {
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: input.key, personId: actor.personId, action: "cycle.log", content: [place, input.changes.mine], now },
      async () => {
        const { cycle, saved } = await draftStep(tx, traces, actor, place, input.changes, now);
        // Thrown, so that the form's key is free again: the next try brings the choice.
        if (saved.conflicts.length > 0) throw conflicting(saved.conflicts);
        refuseGone(saved);
        const idea = cycle.ideaDraft
          ? await addIdeaStep(
              tx,
              traces,
              actor,
              { teamId: cycle.teamId, programmeId: cycle.programmeId, title: cycle.ideaDraft },
              now,
            )
          : await chosenIdea(tx, actor, cycle.ideaId);
        await planStep(tx, traces, actor, cycle, idea, now);
        return { cycleId: cycle.id };
      },
    ),
  );
}

/** A draft may have lain while the idea's team stopped sharing it: then its name is not this team's to write. */
async function chosenIdea(tx: Parameters<typeof planStep>[0], actor: Actor, id: string | null) {
  const where = { AND: [{ id: id ?? "" }, ideasVisibleTo(actor)] };
  return id ? tx.changeIdea.findFirst({ where, select: { id: true, title: true } }) : null;
}

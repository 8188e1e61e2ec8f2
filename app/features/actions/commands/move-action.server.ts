import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { actionChanged } from "../events.ts";
import { type ActionState, decideMove } from "../rules.ts";
import { type ActionPlace, lockedAction } from "./locked-action.server.ts";

/**
 * Marks an action as done or dropped, or opens it again. `from`: as her page showed it; `why`: a word why it was dropped.
 * @throws Refusal missing, forbidden, conflict (somebody has moved it meanwhile)
 */
export async function moveAction(
  actor: Actor,
  place: ActionPlace,
  step: { from: ActionState; to: ActionState; why?: string },
  now: Date,
): Promise<void> {
  const { from, to, why = "" } = step;
  await act(actor, now, async (tx, traces) => {
    const stored = await lockedAction(tx, actor, place);
    authorise(actor, "action.edit", stored);
    const decided = decideMove(stored.state, from, to);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    if (!decided.value.changes) return traces.unchanged();
    const ended = to === "open" ? { endedAt: null, endedById: null } : { endedAt: now, endedById: actor.personId };
    await tx.action.update({
      where: { id: stored.id },
      data: { state: to, ...ended, why: to === "dropped" ? tidyLine(why) : "" },
    });
    const { id, programmeId, teamId } = stored;
    const action = to === "open" ? "action.reopened" : to === "done" ? "action.done" : "action.dropped";
    traces.audit({ action, subject: "action", subjectId: id, programmeId, teamId });
    traces.announce(actionChanged(stored, actor));
  });
}

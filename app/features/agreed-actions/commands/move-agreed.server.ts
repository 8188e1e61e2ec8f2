import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { talked } from "../events.ts";
import { type AgreedMove, decideAgreed, fieldOfRefusal, type Standing } from "../rules.ts";
import { type AgreedPlace, lockedAgreed } from "./locked-agreed.server.ts";
import { dateOrNone, lineOf } from "./text.server.ts";

/**
 * Says what became of an agreed action: done, to be done another day, dropped, or open after all. `from`: as her page
 * showed it. `why` and `dueOn` are "" where nothing is said. @throws Refusal missing, invalid, conflict
 */
export async function moveAgreed(
  actor: Actor,
  place: AgreedPlace,
  step: { readonly move: AgreedMove; readonly from: Standing; readonly why: string; readonly dueOn: string },
  now: Date,
): Promise<void> {
  const { move, from } = step;
  await act(actor, now, async (tx, traces) => {
    const { action, session } = await lockedAgreed(tx, actor, place);
    const why = lineOf(step.why, "why");
    const decided = decideAgreed(action, from, { move, why, dueOn: step.dueOn || null });
    if (!decided.ok) {
      const field = fieldOfRefusal(decided.code);
      throw field === null
        ? new Refusal("conflict", decided.code)
        : new Refusal("invalid", "form.invalid", { fields: { [field]: decided.code } });
    }
    if (!decided.value.changes) return traces.unchanged();
    const { state, dueOn } = decided.value.to;
    const { id, programmeId } = action;
    const day = dateOrNone(dueOn ?? "");
    await tx.agreedAction.update({
      where: { id },
      data: { state, dueOn: day, endedAt: state === "open" ? null : now },
    });
    const moved = move === "moved" ? { dueOn: day } : {};
    await tx.agreedActionMove.create({
      data: { id: newId(now.getTime()), actionId: id, move, why, byId: actor.personId, at: now, ...moved },
    });
    traces.audit({ action: `agreed-action.${move}`, subject: "agreed-action", subjectId: id, programmeId });
    traces.announce(talked(session, actor));
    if (action.sessionId !== session.id) traces.announce(talked({ ...session, id: action.sessionId }, actor));
  });
}

import type { Actor } from "#app/access/actor.ts";
import { delegateStep, type Handed, takeBackStep } from "#app/features/hand-overs/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { tellChanged } from "./settle-supervision.server.ts";

/**
 * Lets a colleague hold some of the actor's sessions instead. Gives how many.
 * @throws Refusal missing, forbidden, invalid, conflict (the colleague is in another session at one of the times)
 */
export async function lendSupervision(
  actor: Actor,
  programmeId: string,
  given: { readonly colleagueId: string; readonly which: Handed },
  now: Date,
): Promise<number> {
  return act(actor, now, async (tx, traces) => {
    const lent = await delegateStep(tx, traces, actor, { ...given, programmeId }, now);
    tellChanged(traces, lent, actor);
    return lent.length;
  });
}

/** The actor holds them herself again. @throws Refusal missing, forbidden, conflict (she is in another session then) */
export async function takeSupervisionBack(
  actor: Actor,
  programmeId: string,
  which: Handed,
  now: Date,
): Promise<number> {
  return act(actor, now, async (tx, traces) => {
    const back = await takeBackStep(tx, traces, actor, { programmeId, which }, now);
    tellChanged(traces, back, actor);
    return back.length;
  });
}

import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { foundSession, heldSession } from "#app/features/supervision/queries/found-session.server.ts";
import { forbidden } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { factorCoded } from "../events.ts";
import { factorIn, lockedFactors } from "../list.server.ts";
import type { Sense } from "../rules.ts";

/**
 * Says that something hindered or helped, as it showed in a session, or that it did not. Whoever holds the session says so;
 * the coordinator reads it. To say what is so already changes nothing.
 * @throws Refusal missing, forbidden, conflict (the list is another by now)
 */
export async function codeFactor(
  actor: Actor,
  sessionId: string,
  said: { readonly factor: string; readonly sense: Sense; readonly on: boolean },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId, holds } = await foundSession(tx, actor, sessionId);
    if (!holds) throw forbidden();
    // The list is the programme's, which is locked before its sessions: else who marks and who hands over would wait for
    // each other.
    const { id: factorId } = factorIn(await lockedFactors(tx, programmeId, now), said.factor);
    const session = await heldSession(tx, actor, sessionId);
    if (!session.holds) throw forbidden();
    const coded = { sessionId: session.id, factorId, sense: said.sense };
    const { count } = said.on
      ? await tx.supervisionFactor.createMany({
          data: { id: newId(now.getTime()), ...coded, byId: actor.personId, at: now },
          skipDuplicates: true,
        })
      : await tx.supervisionFactor.deleteMany({ where: coded });
    if (count === 0) return traces.unchanged();
    // That something was coded, not what: the lead reads who did what in the programme, and nothing of what was said.
    traces.audit({ action: "factor.coded", subject: "supervision-session", subjectId: session.id, programmeId });
    traces.announce(factorCoded(session, actor));
  });
}

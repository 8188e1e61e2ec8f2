import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { foundTalk, type HeldTalk, heldTalk } from "#app/features/supervision/queries/held-talk.server.ts";
import type { TalkPlace } from "#app/features/supervision/rules/place.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { factorCoded } from "../events.ts";
import { factorToCode, lockedFactors } from "../list.server.ts";
import type { Sense } from "../rules.ts";

/**
 * Says that something hindered or helped, as it showed in a session or at a group interview, or that it did not. Whoever
 * holds it says so; of a session the coordinator reads it. To say what is so already changes nothing.
 * @throws Refusal missing, forbidden, conflict (the list is another by now)
 */
export async function codeFactor(
  actor: Actor,
  place: TalkPlace,
  said: { readonly factor: string; readonly sense: Sense; readonly on: boolean },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = demandHeld(await foundTalk(tx, actor, place));
    // The list is the programme's, which is locked before its sessions: else who marks and who hands over would wait for
    // each other.
    const { id: factorId } = factorToCode(await lockedFactors(tx, programmeId, now), said);
    const talk = demandHeld(await heldTalk(tx, actor, place));
    const coded = { ...talk.of, factorId, sense: said.sense };
    const { count } = said.on
      ? await tx.supervisionFactor.createMany({
          data: { id: newId(now.getTime()), ...coded, byId: actor.personId, at: now },
          skipDuplicates: true,
        })
      : await tx.supervisionFactor.deleteMany({ where: coded });
    if (count === 0) return traces.unchanged();
    // That something was coded, not what: the lead reads who did what in the programme, and nothing of what was said.
    const subject = talk.isInterview ? "gathering" : "supervision-session";
    traces.audit({ action: "factor.coded", subject, subjectId: talk.id, programmeId });
    traces.announce(factorCoded(talk, actor));
  });
}

function demandHeld(talk: HeldTalk): HeldTalk {
  // Of a group interview those who are interviewed know of no factors.
  if (!talk.holds) throw talk.isInterview ? missing() : forbidden();
  return talk;
}

import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { factorCodedOfCycle } from "../events.ts";
import { factorToCode, lockedFactors } from "../list.server.ts";
import { type CyclePlace, foundCycle, heldCycle } from "../queries/found-cycle.server.ts";
import { isCoded, type Sense } from "../rules.ts";

/**
 * Says that something hindered or helped a test, or that it did not: whoever is in its team, from when the test has begun until
 * it is closed. To say what is so already changes nothing.
 * @throws Refusal missing, forbidden, conflict (the test has moved, or the list is another by now)
 */
export async function codeFactorOfCycle(
  actor: Actor,
  place: CyclePlace,
  said: { readonly factor: string; readonly sense: Sense; readonly on: boolean },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const found = await foundCycle(tx, actor, place);
    authorise(actor, "factor.code-cycle", found);
    // The programme before what is in it, as in every act that locks both.
    const { id: factorId } = factorToCode(await lockedFactors(tx, found.programmeId, now), said);
    const cycle = await heldCycle(tx, actor, place);
    if (!isCoded(cycle.state)) throw new Refusal("conflict", "factor.cycle-moved");
    const coded = { cycleId: cycle.id, factorId, sense: said.sense };
    const { count } = said.on
      ? await tx.supervisionFactor.createMany({
          data: { id: newId(now.getTime()), ...coded, byId: actor.personId, at: now },
          skipDuplicates: true,
        })
      : await tx.supervisionFactor.deleteMany({ where: coded });
    if (count === 0) return traces.unchanged();
    const { programmeId, teamId } = cycle;
    traces.audit({ action: "factor.coded", subject: "cycle", subjectId: cycle.id, programmeId, teamId });
    traces.announce(factorCodedOfCycle(cycle, actor));
  });
}

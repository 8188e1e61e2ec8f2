import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { deriveNext } from "../rules/next.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";

/**
 * Begins the next test of a chain as a draft, with what is carried over from the closed one.
 * @throws Refusal missing, forbidden, conflict (nothing follows this cycle)
 */
export async function startNext(actor: Actor, place: CyclePlace, key: string, now: Date): Promise<{ cycleId: string }> {
  return act(actor, now, async (tx, traces) => {
    return once(tx, traces, { key, personId: actor.personId, action: "cycle.next", content: place, now }, async () => {
      const cycle = await lockedCycle(tx, actor, place);
      authorise(actor, "cycle.create", cycle);
      const next = deriveNext(cycle)?.cycle;
      if (!next) throw new Refusal("conflict", "cycle.no-next");
      const { questions, ...carried } = next;
      const cycleId = newId(now.getTime());
      const { teamId, programmeId } = cycle;
      await tx.cycle.create({
        data: {
          id: cycleId,
          teamId,
          programmeId,
          ownerId: actor.personId,
          createdById: actor.personId,
          createdAt: now,
          changedAt: now,
          ...carried,
          questions: {
            createMany: {
              data: questions.map((question, i) => ({ id: newId(now.getTime()), position: i + 1, ...question })),
            },
          },
        },
      });
      traces.audit({ action: "cycle.next-begun", subject: "cycle", subjectId: cycleId, programmeId, teamId });
      traces.announce(cycleChanged({ id: cycleId, teamId, programmeId, state: "draft", sharedAt: null }, actor));
      return { cycleId };
    });
  });
}

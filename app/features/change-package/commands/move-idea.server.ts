import type { Actor } from "#app/access/actor.ts";
import { act } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { ideaIsProgrammes } from "../rules/decisions.ts";
import { byPosition } from "../rules/tree.ts";
import { type IdeaPlace, lockedIdea, lockedPackage } from "./locked.server.ts";
import { type Step, stepped } from "./order.server.ts";

/**
 * Moves an idea of the programme's one place among those under the same driver. Teams' own ideas have no order among them.
 * @throws Refusal missing, forbidden, conflict (the order is another by now)
 */
export async function moveIdea(actor: Actor, place: IdeaPlace, step: Step, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = place;
    await lockedPackage(tx, actor, programmeId);
    const idea = await lockedIdea(tx, actor, place);
    const rows = await tx.changeIdea.findMany({
      where: { programmeId, driverId: idea.driverId, status: { not: "retired" } },
    });
    const beside = rows
      .filter((row) => ideaIsProgrammes({ teamId: row.teamId, lifted: row.liftedAt !== null }))
      .sort(byPosition);
    const before = beside.map(({ id }) => id);
    const after = stepped(before, idea.id, step);
    if (after !== before) {
      await tx.$executeRaw`
        UPDATE change_ideas SET position = placed.position
        FROM unnest(${[...after]}::uuid[]) WITH ORDINALITY AS placed (id, position) WHERE change_ideas.id = placed.id`;
      traces.announce(packageChanged(programmeId, actor));
    }
    traces.audit({ action: "idea.moved", subject: "idea", subjectId: idea.id, programmeId, fields: ["position"] });
  });
}

import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { placesChanged } from "../events.ts";

/**
 * Somebody no longer heads a unit: yesterday was the last day. What she saw because of it is gone with the commit.
 * @throws Refusal missing, forbidden (the lead only), conflict (over already)
 */
export async function endUnitHead(actor: Actor, programmeId: string, headId: string, now: Date): Promise<void> {
  if (!isId(programmeId) || !isId(headId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "people.invite", { programmeId });
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM unit_heads WHERE id = ${headId}::uuid FOR UPDATE`;
    const head = await tx.unitHead.findFirst({ where: { id: headId, programmeId } });
    if (!head) throw missing();
    const today = dayToDate(dayOf(now));
    if (head.endedOn !== null && head.endedOn < today) throw new Refusal("conflict", "unit-head.over");
    // Who began today, by mistake, never did.
    if (head.startedOn >= today) await tx.unitHead.delete({ where: { id: headId } });
    else await tx.unitHead.update({ where: { id: headId }, data: { endedOn: dayToDate(addDays(dayOf(now), -1)) } });
    traces.audit({
      action: "unit-head.ended",
      subject: "unitHead",
      subjectId: headId,
      programmeId,
      fields: ["endedOn"],
    });
    traces.announce(accessChanged(head.personId));
    traces.announce(placesChanged(programmeId, actor));
  });
}

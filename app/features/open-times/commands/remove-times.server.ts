import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { announceTimes, lockedOwnTimes } from "./own-times.server.ts";

/**
 * Takes away one of the actor's open times for supervision, or all that are to come. What is booked stays booked.
 * @throws Refusal missing, forbidden
 */
export async function removeTimes(
  actor: Actor,
  programmeId: string,
  which: { readonly openTimeId: string } | "all-to-come",
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await lockedOwnTimes(tx, actor, programmeId);
    if (which !== "all-to-come" && !isId(which.openTimeId)) throw missing();
    const chosen = which === "all-to-come" ? { startsAt: { gt: now } } : { id: which.openTimeId };
    const { count } = await tx.openTime.deleteMany({
      where: { programmeId, personId: actor.personId, kind: "supervision", ...chosen },
    });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "open-times.removed", subject: "open-times", programmeId });
    await announceTimes(tx, traces, actor, programmeId);
  });
}

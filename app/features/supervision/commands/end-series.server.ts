import type { Actor } from "#app/access/actor.ts";
import { act } from "#app/platform/transaction.server.ts";
import { supervisionChanged } from "../events.ts";
import { isUntouched } from "../rules/change-series.ts";
import { lockedSeries } from "./locked-series.server.ts";
import { seriesSubject } from "./plan-series.server.ts";

/**
 * Ends a series: its sessions to come that are just what it says are taken away. What was moved, called off, has something
 * in it or is held by a colleague stays.
 * @throws Refusal missing, forbidden, conflict (it is ended already)
 */
export async function endSeries(actor: Actor, seriesId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { series, teamIds, sessions } = await lockedSeries(tx, actor, seriesId);
    const { id, programmeId } = series;
    const gone = sessions.filter((session) => isUntouched(session, series, now));
    await tx.supervisionSession.updateMany({
      where: { id: { in: gone.map((session) => session.id) } },
      data: { state: "cancelled", sequence: { increment: 1 }, changedAt: now },
    });
    await tx.supervisionSeries.update({ where: { id }, data: { endedAt: now } });
    traces.audit({ action: "supervision-series.ended", ...seriesSubject(id, programmeId, teamIds) });
    for (const session of gone) traces.announce(supervisionChanged({ ...session, programmeId }, actor));
  });
}

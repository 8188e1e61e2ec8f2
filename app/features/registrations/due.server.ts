import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { lockGathering } from "./locked-gathering.server.ts";
import { settle } from "./settle.server.ts";

/**
 * Lets the offers lapse whose time is out, and offers the seats to whoever is next. Each gathering is an act of its own, so that one
 * that is busy keeps no other waiting. Gives how many gatherings were put in order.
 */
export async function settleDue(now: Date): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT gathering_id AS id FROM registrations WHERE state = 'offered' AND offered_until <= ${now}`;
  for (const { id } of due) {
    await act(null, now, async (tx, traces) => {
      const { gathering } = await lockGathering(tx, id, now);
      // Another instance may have been here, or somebody who pressed a button.
      if (!gathering.anyoneLapsed) return traces.unchanged();
      await settle(tx, traces, gathering, now);
    });
  }
  return due.length;
}

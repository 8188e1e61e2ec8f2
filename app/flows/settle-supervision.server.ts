import { accessChanged } from "#app/access/rooms.ts";
import { type By, type Changed, settleCoordinatorsStep } from "#app/features/hand-overs/steps.server.ts";
import { supervisionChanged } from "#app/features/supervision/events.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";

/**
 * After who coordinates a team has changed, in the same act: its supervision goes over to who does, and both of them hear.
 * @throws Refusal conflict (who comes is in another session at one of the times)
 */
export async function settleSupervision(
  tx: Tx,
  traces: Traces,
  by: NonNullable<By>,
  team: { readonly teamId: string; readonly programmeId: string },
  now: Date,
): Promise<void> {
  tellChanged(traces, await settleCoordinatorsStep(tx, traces, { ...team, by }, now), by);
}

/**
 * Those who are at sessions, and who were, hear that something is otherwise; and what they may read is asked anew, so that
 * a note which is open is closed to who is there no more. `by` null: nobody did it, so it is nobody's own.
 */
export function tellChanged(traces: Pick<Traces, "announce">, sessions: readonly Changed[], by: By): void {
  for (const personId of new Set(sessions.flatMap(({ people }) => people))) traces.announce(accessChanged(personId));
  for (const session of sessions) {
    const { by: whose, ...hint } = supervisionChanged(session, by ?? { personId: "" });
    traces.announce(by ? { ...hint, by: whose } : hint);
  }
}

import { newId } from "#app/core/id.ts";
import type { SupervisionSide } from "#app/features/supervision/rules/types.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import type { HandOver } from "../rules.ts";

/** Who does it: nobody, when a day came that had been said before. */
export type By = { readonly personId: string } | null;
/** What an act leaves of a hand-over. What nobody did leaves no audit. */
export type Left = Pick<Traces, "audit"> | null;

/** Keeps who took over what, for those who talk. */
export async function logStep(
  tx: Tx,
  traces: Left,
  place: { readonly programmeId: string; readonly teamId: string; readonly side: SupervisionSide; readonly by: By },
  handOvers: readonly HandOver[],
  now: Date,
): Promise<void> {
  if (handOvers.length === 0) return;
  const { programmeId, teamId, side, by } = place;
  await tx.supervisionHandOver.createMany({
    data: handOvers.map(({ from, to, sessions, actions }) => ({
      ...{ id: newId(now.getTime()), programmeId, teamId, side, sessions, actions, at: now },
      ...{ fromId: from, toId: to, byId: by?.personId ?? null },
    })),
  });
  traces?.audit({ action: "supervision.handed-over", subject: "team", subjectId: teamId, programmeId, teamId });
}

import { type Day, dayToDate } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { accessChanged } from "./rooms.ts";

/**
 * To call in every act that moves somebody between units, or into a team or out of it: who heads a unit sees the teams
 * that its staff are in, so her rooms are others from now on.
 */
export async function announceToHeads(
  tx: Tx,
  traces: { announce(event: ReturnType<typeof accessChanged>): void },
  of: { unitIds: readonly (string | null)[] } | { staffId: string },
  today: Day,
): Promise<void> {
  const unit =
    "staffId" in of
      ? { staff: { some: { id: of.staffId } } }
      : { id: { in: of.unitIds.filter((unitId) => unitId !== null) } };
  const heads = await tx.unitHead.findMany({
    where: { unit, OR: [{ endedOn: null }, { endedOn: { gte: dayToDate(today) } }] },
    select: { personId: true },
    distinct: ["personId"],
  });
  for (const { personId } of heads) traces.announce(accessChanged(personId));
}

import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { tablesChanged } from "../events.ts";
import { lockedGathering, type TablesPlace } from "../locked.server.ts";
import { tablesMax } from "../rules/limits.ts";

export type ToLay = { readonly count: number; readonly seats: number };

/** Lays so many more tables, inside a given act that gives each its note. Gives their ids. @throws Refusal missing, forbidden, invalid */
export async function layTablesStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { place, count, seats, now }: ToLay & { readonly place: TablesPlace; readonly now: Date },
): Promise<string[]> {
  const gathering = await lockedGathering(tx, actor, place);
  const { programmeId, gatheringId } = place;
  const { _max: last } = await tx.gatheringTable.aggregate({ where: { gatheringId }, _max: { number: true } });
  const first = (last.number ?? 0) + 1;
  if (first + count - 1 > tablesMax)
    throw new Refusal("invalid", "form.invalid", { fields: { count: "table.number" } });
  const tables = Array.from({ length: count }, (_, i) => ({
    ...{ id: newId(now.getTime()), programmeId, gatheringId, number: first + i, seats },
  }));
  await tx.gatheringTable.createMany({ data: tables });
  traces.audit({ action: "table.laid", subject: "gathering", subjectId: gatheringId, programmeId });
  traces.announce(tablesChanged(gathering, actor));
  return tables.map(({ id }) => id);
}

import type { Actor } from "#app/access/actor.ts";
import { beginNoteStep } from "#app/features/notes/steps.server.ts";
import { layTablesStep } from "#app/features/tables/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

/**
 * Lays so many tables at a gathering, each together with its note. However often the form arrives, it is so many tables.
 * @throws Refusal missing, forbidden, invalid
 */
export async function layTables(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  input: { readonly count: number; readonly seats: number; readonly key: string },
  now: Date,
): Promise<{ count: number }> {
  const { key, count, seats } = input;
  const { programmeId, gatheringId } = place;
  return act(actor, now, (tx, traces) => {
    const content = [gatheringId, count, seats];
    return once(tx, traces, { key, personId: actor.personId, action: "table.lay", content, now }, async () => {
      const laid = await layTablesStep(tx, traces, actor, { place: { programmeId, gatheringId }, count, seats, now });
      for (const tableId of laid) {
        await beginNoteStep(tx, traces, actor, { programmeId, teamId: null, about: { tableId } }, now);
      }
      return { count: laid.length };
    });
  });
}

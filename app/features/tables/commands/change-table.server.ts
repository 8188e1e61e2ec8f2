import type { Actor } from "#app/access/actor.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { tablesChanged } from "../events.ts";
import { lockedGathering, type TablesPlace, tableIn, tablesOf } from "../locked.server.ts";

/** Names a table and says how many it holds: never fewer than sit there. @throws Refusal missing, forbidden, invalid */
export async function editTable(
  actor: Actor,
  place: TablesPlace,
  said: { readonly tableId: string; readonly name: string; readonly seats: number },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const table = tableIn(await tablesOf(tx, gathering.id), said.tableId);
    const { seats } = said;
    const name = tidyLine(said.name);
    if (seats < table.seatsTaken)
      throw new Refusal("invalid", "form.invalid", { fields: { seats: "table.seats-taken" } });
    const fields = [...(name === table.name ? [] : ["name"]), ...(seats === table.seats ? [] : ["seats"])];
    if (fields.length === 0) return traces.unchanged();
    await tx.gatheringTable.update({ where: { id: table.id }, data: { name, seats } });
    const { programmeId } = place;
    traces.audit({ action: "table.changed", subject: "table", subjectId: table.id, programmeId, fields });
    traces.announce(tablesChanged(gathering, actor));
  });
}

/**
 * Takes a table away, with its note: only when nobody sits there, and nothing has been written there. The others keep
 * their numbers.
 * @throws Refusal missing, forbidden, conflict
 */
export async function removeTable(actor: Actor, place: TablesPlace, tableId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const { id, noteId, seatsTaken } = tableIn(await tablesOf(tx, gathering.id), tableId);
    if (seatsTaken > 0) throw new Refusal("conflict", "table.not-empty");
    // Locked against whoever writes: what she stores after this is stored in nothing.
    await tx.$queryRaw`SELECT 1 AS held FROM notes WHERE id = ${noteId}::uuid FOR UPDATE`;
    const [{ written }] = await tx.$queryRaw<[{ written: boolean }]>`
      SELECT EXISTS (SELECT 1 FROM note_updates WHERE note_id = ${noteId}::uuid)
        OR EXISTS (SELECT 1 FROM note_versions WHERE note_id = ${noteId}::uuid)
        OR EXISTS (SELECT 1 FROM note_threads WHERE note_id = ${noteId}::uuid)
        OR EXISTS (SELECT 1 FROM files WHERE note_id = ${noteId}::uuid)
        OR EXISTS (SELECT 1 FROM note_snapshots WHERE note_id = ${noteId}::uuid AND written_at IS NOT NULL) AS written`;
    if (written) throw new Refusal("conflict", "table.note-written");
    await tx.gatheringTable.delete({ where: { id } });
    const { programmeId } = place;
    traces.audit({ action: "table.removed", subject: "table", subjectId: id, programmeId });
    traces.announce(tablesChanged(gathering, actor));
  });
}

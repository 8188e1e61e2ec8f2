import * as Y from "yjs";
import type { Tx } from "#app/platform/db.server.ts";
import { type Find, identities } from "./found.ts";
import { noteTextSql } from "./search-text.server.ts";
import { encodedWithout } from "./wipe.server.ts";
import { noteIn } from "./yjs.server.ts";

/** A note as it lies in the database: its snapshot, and the updates since. */
export type StoredNote = { readonly state: Uint8Array; readonly updates: readonly Uint8Array[] | null };

export function docOfStored({ state, updates }: StoredNote): Y.Doc {
  const doc = new Y.Doc();
  // One transaction: applied by themselves, twenty thousand updates take three times as long.
  doc.transact(() => {
    Y.applyUpdate(doc, state);
    for (const update of updates ?? []) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** A note as it is stored, read to be taken in. */
export type ReadNote = {
  readonly id: string;
  readonly doc: Y.Doc;
  /** The updates that it was read from, besides its snapshot. */
  readonly updateIds: readonly string[];
  /** Who has written since the last version, and when the last of it was written. */
  readonly writerIds: readonly string[];
  readonly writtenAt: Date | null;
};

type Row = { id: string | null; by: string[]; at: Date | null; data: Uint8Array };

/** The note's row must be locked: what is read here is removed when it is taken in. Null: there is no such note. */
export async function readToTakeIn(tx: Tx, noteId: string): Promise<ReadNote | null> {
  // In one statement: a snapshot without the updates that it took in would lack them.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT NULL AS id, s.writer_ids AS by, s.written_at AS at, s.state AS data FROM note_snapshots s WHERE s.note_id = ${noteId}::uuid
    UNION ALL SELECT u.id, ARRAY[u.actor_id], u.at, u.data FROM note_updates u WHERE u.note_id = ${noteId}::uuid`;
  const state = rows.find(({ id }) => id === null)?.data;
  if (!state) return null;
  const updates = rows.filter(({ id }) => id !== null);
  const times = rows.flatMap(({ at }) => at?.getTime() ?? []);
  return {
    id: noteId,
    doc: docOfStored({ state, updates: updates.map(({ data }) => data) }),
    updateIds: updates.flatMap(({ id }) => id ?? []),
    writerIds: [...new Set(rows.flatMap(({ by }) => by))],
    writtenAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

/**
 * Takes a note into its snapshot, as `doc` says it now, and keeps its text for search. `writerIds`: who stands by no
 * version yet. Gives the note as it is stored then.
 */
export async function takeIn(
  tx: Tx,
  note: ReadNote,
  { doc = note.doc, writerIds, find = identities }: { doc?: Y.Doc; writerIds: readonly string[]; find?: Find },
  now: Date,
): Promise<ReadNote> {
  const state = Buffer.from(encodedWithout(doc, find));
  const kept = { writerIds: [...writerIds], writtenAt: note.writtenAt };
  await tx.noteSnapshot.update({ where: { noteId: note.id }, data: { state, at: now, ...kept } });
  await tx.noteUpdate.deleteMany({ where: { id: { in: [...note.updateIds] } } });
  await tx.$executeRaw(noteTextSql(note.id, noteIn(doc)));
  return { ...note, doc, writerIds, updateIds: [] };
}

import * as Y from "yjs";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { type Find, identities } from "./found.ts";
import { noteTextSql } from "./search-text.server.ts";
import { encodedWithout } from "./wipe.server.ts";
import { noteIn } from "./yjs.server.ts";

/** A note as it lies in the database: its snapshot, and the updates since (`updatesSql`). */
export type StoredNote = { readonly state: Uint8Array; readonly updates: Uint8Array | null };

/**
 * The updates of the rows (`note_updates`) of a statement as one value, each behind its length in four bytes: as an array,
 * or a row each, twenty thousand of them take the driver most of a second. As they were written, more or less: they lie in
 * another order, as each connection fills pages of its own.
 */
export const updatesSql = Prisma.sql`string_agg(int4send(octet_length(data)) || data, ''::bytea ORDER BY at)`;

/** One that comes before what it hangs on waits for it, and each that comes meanwhile is merged into what waits: so many at once cost little. */
const mergedAtOnce = 64;

export function docOfStored({ state, updates }: StoredNote): Y.Doc {
  const doc = new Y.Doc();
  // One transaction: applied by themselves, twenty thousand updates take three times as long.
  doc.transact(() => {
    Y.applyUpdate(doc, state);
    if (updates) for (const some of inPieces(each(updates))) Y.applyUpdate(doc, Y.mergeUpdates(some));
  });
  return doc;
}

function* inPieces(updates: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let some: Uint8Array[] = [];
  for (const update of updates) {
    some.push(update);
    if (some.length < mergedAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function* each(updates: Uint8Array): Generator<Uint8Array> {
  const lengths = new DataView(updates.buffer, updates.byteOffset, updates.byteLength);
  let at = 0;
  while (at < updates.length) {
    const from = at + 4;
    at = from + lengths.getUint32(at);
    yield updates.subarray(from, at);
  }
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

type Row = StoredNote & {
  by: string[];
  at: Date | null;
  ids: string | null;
  actors: string[] | null;
  last: Date | null;
};

/** The note's row must be locked: what is read here is removed when it is taken in. Null: there is no such note. */
export async function readToTakeIn(tx: Tx, noteId: string): Promise<ReadNote | null> {
  // In one statement: a snapshot without the updates that it took in would lack them.
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT s.state, s.writer_ids AS by, s.written_at AS at, u.*
    FROM note_snapshots s CROSS JOIN (
      SELECT ${updatesSql} AS updates, string_agg(id::text, ' ') AS ids, array_agg(DISTINCT actor_id) AS actors, max(at) AS last
      FROM note_updates WHERE note_id = ${noteId}::uuid) u
    WHERE s.note_id = ${noteId}::uuid`;
  if (!row) return null;
  const times = [row.at, row.last].flatMap((at) => at?.getTime() ?? []);
  return {
    id: noteId,
    doc: docOfStored(row),
    updateIds: row.ids?.split(" ") ?? [],
    writerIds: [...new Set([...row.by, ...(row.actors ?? [])])],
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
  // As one value: there may be thousands, and a value of its own for each is another statement each time.
  await tx.$executeRaw`DELETE FROM note_updates WHERE id = ANY(${[...note.updateIds]}::uuid[])`;
  await tx.$executeRaw(noteTextSql(note.id, noteIn(doc)));
  return { ...note, doc, writerIds, updateIds: [] };
}

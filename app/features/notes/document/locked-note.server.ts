import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { notesChannel } from "../log.server.ts";
import type { Find } from "./found.ts";
import { noteTextSql } from "./search-text.server.ts";
import { docOfStored } from "./stored.server.ts";
import { encodedWithout } from "./wipe.server.ts";
import { noteIn } from "./yjs.server.ts";

/** A note that nobody else takes in or rewrites while the act lasts; people go on writing in it. */
export type LockedNote = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  readonly isOpen: boolean;
  readonly ofDraft: boolean;
  readonly doc: Y.Doc;
  /** The updates that the text was read from, besides its snapshot. */
  readonly taken: { readonly ids: readonly string[]; readonly writerIds: readonly string[]; readonly at: Date | null };
};

/** @throws Refusal missing */
export async function lockedNote(tx: Tx, actor: Actor, noteId: string): Promise<LockedNote> {
  if (!isId(noteId)) throw missing();
  const [note] = await tx.$queryRaw<(Omit<LockedNote, "doc" | "taken"> & { state: Uint8Array })[]>`
    SELECT n.id, n.programme_id AS "programmeId", n.team_id AS "teamId", n.open_id IS NOT NULL AS "isOpen",
      coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)} FOR NO KEY UPDATE`;
  if (!note) throw missing();
  // After the lock, and in one statement: a snapshot without the updates that it took in would lack them.
  const rows = await tx.$queryRaw<{ id: string | null; actorId: string; at: Date; data: Uint8Array }[]>`
    SELECT NULL AS id, n.created_by_id AS "actorId", s.at, s.state AS data FROM note_snapshots s JOIN notes n ON n.id = s.note_id
    WHERE s.note_id = ${noteId}::uuid
    UNION ALL SELECT u.id, u.actor_id, u.at, u.data FROM note_updates u WHERE u.note_id = ${noteId}::uuid`;
  const state = rows.find(({ id }) => id === null)?.data;
  if (!state) throw missing();
  const updates = rows.filter((row) => row.id !== null);
  const times = updates.map(({ at }) => at.getTime());
  return {
    ...note,
    doc: docOfStored({ state, updates: updates.map(({ data }) => data) }),
    taken: {
      ids: updates.flatMap(({ id }) => id ?? []),
      writerIds: [...new Set(updates.map(({ actorId }) => actorId))],
      at: times.length > 0 ? new Date(Math.max(...times)) : null,
    },
  };
}

/**
 * Rewrites a locked note by an update of the server's own, and takes everything in: what the update deletes is nowhere in
 * what is stored. Every instance that has the note open reads it again after the commit.
 */
export async function rewrite(tx: Tx, note: LockedNote, update: Uint8Array, find: Find, now: Date): Promise<void> {
  const doc = docOfStored({ state: Y.encodeStateAsUpdate(note.doc), updates: [update] });
  const { ids, writerIds, at } = note.taken;
  await tx.$executeRaw`
    UPDATE note_snapshots SET state = ${Buffer.from(encodedWithout(doc, find))}, at = ${now},
      written_at = greatest(written_at, ${at}), writer_ids = ARRAY(SELECT DISTINCT unnest(writer_ids || ${[...writerIds]}::uuid[]))
    WHERE note_id = ${note.id}::uuid`;
  await tx.noteUpdate.deleteMany({ where: { id: { in: [...ids] } } });
  await tx.$executeRaw(noteTextSql(note.id, noteIn(doc)));
  await tx.$executeRaw(Prisma.sql`SELECT pg_notify(${notesChannel}, ${`rewriting ${note.id} *`})`);
}

import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { notesChannel } from "../log.server.ts";
import type { Find } from "./found.ts";
import { docOfStored, type ReadNote, readToTakeIn, takeIn } from "./stored.server.ts";

/** A note that nobody else takes in or rewrites while the act lasts; people go on writing in it. */
export type LockedNote = ReadNote & {
  readonly programmeId: string;
  readonly teamId: string;
  readonly isOpen: boolean;
  readonly ofDraft: boolean;
};

/** @throws Refusal missing */
export async function lockedNote(tx: Tx, actor: Actor, noteId: string): Promise<LockedNote> {
  if (!isId(noteId)) throw missing();
  const [note] = await tx.$queryRaw<Omit<LockedNote, keyof ReadNote>[]>`
    SELECT n.programme_id AS "programmeId", n.team_id AS "teamId", n.open_id IS NOT NULL AS "isOpen",
      coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)} FOR NO KEY UPDATE`;
  // After the lock: who had it before may have taken the note in.
  const read = note && (await readToTakeIn(tx, noteId));
  if (!read) throw missing();
  return { ...note, ...read };
}

/**
 * Rewrites a locked note by an update of the server's own, and takes everything in: what the update deletes is nowhere in
 * what is stored. Every instance that has the note open reads it again after the commit.
 */
export async function rewrite(tx: Tx, note: ReadNote, update: Uint8Array, find: Find, now: Date): Promise<ReadNote> {
  const doc = docOfStored({ state: Y.encodeStateAsUpdate(note.doc), updates: null });
  Y.applyUpdate(doc, update);
  const rewritten = await takeIn(tx, note, { doc, writerIds: note.writerIds, find }, now);
  await tx.$queryRaw`SELECT pg_notify(${notesChannel}, ${`rewriting ${note.id} *`})::text`;
  return rewritten;
}

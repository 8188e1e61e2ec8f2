import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { notesChannel } from "../log.server.ts";
import { type FoundNote, foundNoteSql } from "../queries/found-note.server.ts";
import type { Find } from "./found.ts";
import { docOfStored, type ReadNote, readToTakeIn, takeIn } from "./stored.server.ts";

/** A note that nobody else takes in or rewrites while the act lasts; people go on writing in it. */
export type NoteToRewrite = FoundNote & ReadNote;

/** @throws Refusal missing */
export async function noteToRewrite(tx: Tx, actor: Actor, noteId: string): Promise<NoteToRewrite> {
  const [note] = await tx.$queryRaw<FoundNote[]>`${foundNoteSql(actor, noteId)} FOR NO KEY UPDATE OF n`;
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

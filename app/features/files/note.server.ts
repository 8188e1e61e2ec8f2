import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { type FoundNote, foundNoteSql } from "#app/features/notes/queries/found-note.server.ts";
import { rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";

/** The note that files stand in. @throws Refusal missing */
export async function noteFor(actor: Actor, noteId: string): Promise<FoundNote> {
  const [note] = await rowsOf<FoundNote>(foundNoteSql(actor, noteId));
  if (!note) throw missing();
  return note;
}

/**
 * The note of which a file is added or removed, as it stays until the act is over: it can be compacted meanwhile, but
 * neither closed nor deleted.
 * @throws Refusal missing, forbidden, conflict
 */
export async function heldNote(tx: Tx, actor: Actor, noteId: string): Promise<FoundNote> {
  const [note] = await tx.$queryRaw<FoundNote[]>`${foundNoteSql(actor, noteId)} FOR KEY SHARE OF n`;
  if (!note) throw missing();
  checkMayChange(actor, note);
  return note;
}

/** @throws Refusal forbidden, conflict */
export function checkMayChange(actor: Actor, note: FoundNote): void {
  authoriseInNote(actor, "write", note);
  if (note.closed) throw new Refusal("conflict", "file.note-closed");
}

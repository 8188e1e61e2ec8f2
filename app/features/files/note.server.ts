import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";

/** What is known of the note that files stand in. */
export type NoteFacts = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  /** Its minutes are not closed. */
  readonly isOpen: boolean;
  /** Of a test that only its team sees. */
  readonly isDraft: boolean;
};

const columns = Prisma.sql`n.id, n.programme_id AS "programmeId", n.team_id AS "teamId",
  n.open_id IS NOT NULL AS "isOpen",
  coalesce((SELECT d.state = 'draft' FROM cycles d WHERE d.id = n.cycle_id), false) AS "isDraft"`;

const noteSql = (actor: Actor, noteId: string) =>
  Prisma.sql`SELECT ${columns} FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`;

/** @throws Refusal missing */
export async function noteFor(actor: Actor, noteId: string): Promise<NoteFacts> {
  if (!isId(noteId)) throw missing();
  const [note] = await rowsOf<NoteFacts>(noteSql(actor, noteId));
  if (!note) throw missing();
  return note;
}

/**
 * The note of which a file is added or removed, as it stays until the act is over: it can be compacted meanwhile, but
 * neither closed nor deleted.
 * @throws Refusal missing, forbidden, conflict
 */
export async function heldNote(tx: Tx, actor: Actor, noteId: string): Promise<NoteFacts> {
  const [note] = await tx.$queryRaw<NoteFacts[]>`${noteSql(actor, noteId)} FOR KEY SHARE OF n`;
  if (!note) throw missing();
  checkMayChange(actor, note);
  return note;
}

/** @throws Refusal forbidden, conflict */
export function checkMayChange(actor: Actor, note: NoteFacts): void {
  authorise(actor, "note.write", note);
  if (!note.isOpen) throw new Refusal("conflict", "file.note-closed");
}

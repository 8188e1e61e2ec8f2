import type { Actor } from "#app/access/actor.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type FoundNote, foundNoteSql } from "../queries/found-note.server.ts";

/**
 * The note, found through the actor's scope and locked until the act is over. It waits for those who are storing what they
 * write in it, and who comes after waits for it: nothing can be written between what it reads and what it does.
 * @throws Refusal missing
 */
export async function lockedNote(tx: Tx, actor: Actor, noteId: string): Promise<FoundNote> {
  return found(tx, actor, noteId, Prisma.sql`FOR UPDATE OF n`);
}

/** The same without a lock, for what does not concern its text: nobody who writes has to wait. @throws Refusal missing */
export async function foundNote(tx: Tx, actor: Actor, noteId: string): Promise<FoundNote> {
  return found(tx, actor, noteId, Prisma.empty);
}

/**
 * The same, held: what is kept beside its text is changed before somebody wipes a passage from the note, or after, and never
 * meanwhile. Nobody who writes has to wait. @throws Refusal missing
 */
export async function heldNote(tx: Tx, actor: Actor, noteId: string): Promise<FoundNote> {
  return found(tx, actor, noteId, Prisma.sql`FOR SHARE OF n`);
}

async function found(tx: Tx, actor: Actor, noteId: string, lock: Prisma.Sql): Promise<FoundNote> {
  const [note] = await tx.$queryRaw<FoundNote[]>`${foundNoteSql(actor, noteId)} ${lock}`;
  if (!note) throw missing();
  return note;
}

import type { Actor } from "#app/access/actor.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type FoundNote = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  readonly cycleId: string | null;
  readonly meetingId: string | null;
  readonly closed: boolean;
  readonly ofDraft: boolean;
};

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
  if (!isId(noteId)) throw missing();
  const [note] = await tx.$queryRaw<FoundNote[]>`
    SELECT n.id, n.programme_id AS "programmeId", n.team_id AS "teamId", n.cycle_id AS "cycleId", n.meeting_id AS "meetingId",
      n.open_id IS NULL AS closed, coalesce((SELECT c.state = 'draft' FROM cycles c WHERE c.id = n.cycle_id), false) AS "ofDraft"
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)} ${lock}`;
  if (!note) throw missing();
  return note;
}

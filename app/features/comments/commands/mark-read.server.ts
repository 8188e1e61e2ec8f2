import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import type { Subject } from "../rules.ts";
import { subjectSql } from "../subject.server.ts";

/**
 * Remembers that the actor has read the comments on a thing up to that moment; never less than she had read before. It
 * is her own bookmark and changes nothing for anybody: no audit row says who looked at what, and when.
 * What she may not see gets no bookmark, and she is not told.
 */
export async function markRead(actor: Actor, subject: Subject, until: Date, now: Date): Promise<void> {
  // Nothing was said before 1970; PostgreSQL has no year 0, and no error is owed to a moment that somebody made up.
  const readAt = new Date(Math.min(Math.max(until.getTime(), 0), now.getTime()));
  await db().$executeRaw`
    INSERT INTO comment_reads (subject_id, person_id, read_at)
    SELECT here.id, ${actor.personId}::uuid, ${readAt} FROM (${subjectSql(actor, subject)}) AS here
    ON CONFLICT (subject_id, person_id) DO UPDATE SET read_at = greatest(comment_reads.read_at, excluded.read_at)`;
}

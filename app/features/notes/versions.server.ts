import { newId } from "#app/core/id.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import { maskIdentities } from "./document/found.ts";
import type { NoteNode } from "./document/json.ts";
import { type ReadNote, readToTakeIn, takeIn } from "./document/stored.server.ts";
import { noteIn } from "./document/yjs.server.ts";

/** When nobody has written for so long, what was written is a version. */
export const pauseMs = 5 * 60_000;

export type VersionReason = "pause" | "closing" | "before_restore" | "restore";

/** Keeps what a note says as a version, by whom it was written, and gives its id. `note` as it was read under its lock. */
export async function keepVersion(
  tx: Tx,
  note: Pick<ReadNote, "id" | "writerIds">,
  { reason, says }: { reason: VersionReason; says: NoteNode },
  now: Date,
): Promise<string> {
  const content = maskIdentities(says) as Prisma.InputJsonObject;
  const writerIds = [...note.writerIds];
  const id = newId(now.getTime());
  await tx.noteVersion.create({ data: { id, noteId: note.id, at: now, reason, content, writerIds } });
  return id;
}

/** Takes a note in, with everybody who wrote in it as the writers of a version. Gives it as it is stored then, and the version. */
export async function keepAsVersion<N extends ReadNote>(
  tx: Tx,
  note: N,
  reason: VersionReason,
  now: Date,
): Promise<N & ReadNote & { readonly versionId: string }> {
  const versionId = await keepVersion(tx, note, { reason, says: noteIn(note.doc) }, now);
  return { ...note, ...(await takeIn(tx, note, { writerIds: [] }, now)), versionId };
}

/** Versions made in one round; the next round goes on. */
const mostInARound = 200;

/**
 * Makes a version of every note that somebody has written in since its last one, and nobody for a while. Any number of
 * instances may do it at once: a note that another is at is left to it. Gives how many there were.
 * @param before what is to be done with such a note first, since what was written is in the log no more after that.
 */
export async function keepPauses(
  now: Date,
  before: (noteId: string) => Promise<unknown> = async () => {},
): Promise<number> {
  const since = new Date(now.getTime() - pauseMs);
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT n.id FROM notes n JOIN note_snapshots s ON s.note_id = n.id
    CROSS JOIN LATERAL (SELECT max(u.at) AS at FROM note_updates u WHERE u.note_id = n.id) u
    WHERE (s.writer_ids <> '{}' OR u.at IS NOT NULL) AND coalesce(greatest(s.written_at, u.at), s.at) < ${since}
    ORDER BY n.id LIMIT ${mostInARound}`;
  let kept = 0;
  for (const { id } of due) {
    await before(id);
    if (await keepPause(id, since, now)) kept += 1;
  }
  return kept;
}

async function keepPause(noteId: string, since: Date, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const free = await tx.$queryRaw<object[]>`
      SELECT 1 AS free FROM notes WHERE id = ${noteId}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
    const note = free.length > 0 ? await readToTakeIn(tx, noteId) : null;
    // Another instance has kept it meanwhile, or somebody writes again.
    if (!note || note.writerIds.length === 0 || (note.writtenAt && note.writtenAt > since)) return false;
    await keepAsVersion(tx, note, "pause", now);
    return true;
  });
}

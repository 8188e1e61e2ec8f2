import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { wipeIdentities } from "../document/wipe.server.ts";
import { noteIn } from "../document/yjs.server.ts";
import { noteChanged } from "../events.ts";
import { lockedNote } from "./locked-note.server.ts";

/**
 * Closes minutes: takes all that was written into the snapshot, keeps what they say as a version, and says who closed
 * them and when. From then on nothing can be stored in the note: who is writing at that moment waits, and is refused.
 * Closing what is closed changes nothing.
 * @throws Refusal missing, forbidden
 */
export async function closeNote(actor: Actor, noteId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const note = await lockedNote(tx, actor, noteId);
    authorise(actor, "note.close", note);
    if (note.closed) return traces.unchanged();
    const { content, writerIds } = await takeIn(tx, noteId, now);
    await tx.noteVersion.create({
      data: { id: newId(now.getTime()), noteId, at: now, reason: "closing", content, writerIds },
    });
    await tx.noteClosure.create({
      data: { id: newId(now.getTime()), noteId, closedAt: now, closedById: actor.personId },
    });
    await tx.note.update({ where: { id: noteId }, data: { openId: null } });
    const { programmeId, teamId } = note;
    traces.audit({ action: "note.closed", subject: "note", subjectId: noteId, programmeId, teamId });
    traces.announce(noteChanged(note, actor));
  });
}

/** The note is locked, so what its snapshot and its log hold now is all there is, and all there can be. */
async function takeIn(
  tx: Tx,
  noteId: string,
  now: Date,
): Promise<{ content: Prisma.InputJsonValue; writerIds: string[] }> {
  const snapshot = await tx.noteSnapshot.findUniqueOrThrow({ where: { noteId } });
  const updates = await tx.noteUpdate.findMany({ where: { noteId }, select: { data: true, actorId: true } });
  const doc = new Y.Doc();
  doc.transact(() => {
    Y.applyUpdate(doc, snapshot.state);
    for (const { data } of updates) Y.applyUpdate(doc, data);
  });
  // What was written in the last second nobody has looked through yet, and from now on nobody would.
  const clean = wipeIdentities(doc);
  if (clean) Y.applyUpdate(doc, clean);
  // Whoever wrote what no version holds stands by this one.
  await tx.noteSnapshot.update({
    where: { noteId },
    data: { state: Buffer.from(Y.encodeStateAsUpdate(doc)), at: now, writerIds: [], writtenAt: null },
  });
  await tx.noteUpdate.deleteMany({ where: { noteId } });
  const writerIds = [...new Set([...snapshot.writerIds, ...updates.map(({ actorId }) => actorId)])];
  const content = noteIn(doc) as Prisma.InputJsonValue;
  return { content, writerIds };
}

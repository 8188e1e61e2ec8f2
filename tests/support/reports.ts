import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { NoteNode } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { noteOf } from "./note-documents.ts";
import type { World } from "./world.ts";

export type MadeReport = { readonly reportId: string; readonly noteId: string };

/** A report that has been begun, straight in the tables. */
export async function reportOf(
  world: Pick<World, "now">,
  report: { programmeId: string; teamId: string; month: string; byId: string; says: string | NoteNode },
): Promise<MadeReport> {
  const { now } = world;
  const { programmeId, teamId, month, byId, says } = report;
  const reportId = newId();
  return db().$transaction(async (tx) => {
    await tx.report.create({
      data: { id: reportId, programmeId, teamId, month: dayToDate(`${month}-01`), begunAt: now, begunById: byId },
    });
    const start = updateOf(typeof says === "string" ? noteOf(says) : says);
    const note = { programmeId, teamId, about: { reportId }, createdById: byId, start };
    const { noteId } = await createNote(tx, note, now);
    return { reportId, noteId };
  });
}

/** Hands one in, as what it is said to have said; gives the handing in by its closing of the note. */
export async function handInOf(
  world: Pick<World, "now">,
  { reportId, noteId }: MadeReport,
  { byId, says }: { byId: string; says: string },
): Promise<{ handIn: string }> {
  const { now } = world;
  const [versionId, closureId] = [newId(), newId()];
  const content = noteOf(says) as Prisma.InputJsonObject;
  await db().$transaction([
    db().noteVersion.create({
      data: { id: versionId, noteId, at: now, reason: "closing", content, writerIds: [byId] },
    }),
    db().noteClosure.create({ data: { id: closureId, noteId, closedAt: now, closedById: byId } }),
    db().note.update({ where: { id: noteId }, data: { openId: null } }),
    db().reportHandIn.create({ data: { closureId, reportId, noteId, versionId, measures: [] } }),
  ]);
  return { handIn: closureId };
}

import type { Actor } from "#app/access/actor.ts";
import { fileKinds } from "#app/core/files.ts";
import type { FileToStore } from "#app/platform/files/store.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { fileNewsOf } from "../events.ts";
import { checkMayChange, heldNote, noteFor } from "../note.server.ts";
import { receiveChecked, storeFileStep } from "../stored.server.ts";

export type AddedFile = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
};

/**
 * Stores the file that a form brings in a note. Who may not is told before anything is received, and again when it is
 * stored: a file is long on its way.
 * @throws Refusal
 */
export async function addFile(actor: Actor, noteId: string, request: Request, now: Date): Promise<AddedFile> {
  checkMayChange(actor, await noteFor(actor, noteId));
  return receiveChecked(actor, request, now, (file) => store(actor, noteId, file, now));
}

async function store(actor: Actor, noteId: string, file: FileToStore, now: Date): Promise<AddedFile> {
  return act(actor, now, async (tx, traces) => {
    const note = await heldNote(tx, actor, noteId);
    const { programmeId, teamId } = note;
    const { id } = await storeFileStep(tx, actor, file, { programmeId, teamId, noteId }, now);
    traces.audit({ action: "file.added", subject: "file", subjectId: id, programmeId, teamId });
    traces.announce(fileNewsOf("file.added", note, id, actor.personId));
    return { id, name: file.name, type: fileKinds[file.kind].type, width: file.width, height: file.height };
  });
}

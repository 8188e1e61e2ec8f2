import type { Actor } from "#app/access/actor.ts";
import { cleanFileName, fileKinds } from "#app/core/files.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { db } from "#app/platform/db.server.ts";
import { inspect } from "#app/platform/files/inspect.server.ts";
import { receivingFile } from "#app/platform/files/receive.server.ts";
import { type FileToStore, storeFile } from "#app/platform/files/store.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { fileNewsOf } from "../events.ts";
import { checkMayChange, heldNote, noteFor } from "../note.server.ts";
import { inLine, refuseIfUsedUp } from "../quota.server.ts";

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
  await refuseIfUsedUp(db(), actor, now);
  return receivingFile(request, actor.personId, async ({ name: sent, spool }) => {
    const name = cleanFileName(sent);
    if (findIdentityNumbers(name).length > 0) throw new Refusal("invalid", "file.identity-number");
    return store(actor, noteId, { ...(await inspect(spool, name)), name, spool }, now);
  });
}

async function store(actor: Actor, noteId: string, file: FileToStore, now: Date): Promise<AddedFile> {
  return act(actor, now, async (tx, traces) => {
    const note = await heldNote(tx, actor, noteId);
    const { programmeId, teamId } = note;
    const { id } = await storeFile(tx, file, { programmeId, teamId, noteId, uploadedById: actor.personId }, now);
    // Last, when its bytes are among those counted: others of hers would wait in line while a large one is written, and
    // nobody waits longer than two seconds for a lock.
    await inLine(tx, actor);
    await refuseIfUsedUp(tx, actor, now);
    traces.audit({ action: "file.added", subject: "file", subjectId: id, programmeId, teamId });
    traces.announce(fileNewsOf("file.added", note, id, actor.personId));
    return { id, name: file.name, type: fileKinds[file.kind].type, width: file.width, height: file.height };
  });
}

import type { Actor } from "#app/access/actor.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { fileNewsOf } from "../events.ts";
import { heldNote } from "../note.server.ts";
import { fileFor } from "../queries.server.ts";

/** Takes a file of a note away, with all that it held. Gives the note that it stood in. @throws Refusal missing, forbidden, conflict */
export async function removeFile(actor: Actor, fileId: string, now: Date): Promise<{ noteId: string }> {
  const { noteId } = await fileFor(actor, fileId);
  if (noteId === null) throw missing();
  await act(actor, now, async (tx, traces) => {
    const note = await heldNote(tx, actor, noteId);
    const { count } = await tx.file.deleteMany({ where: { id: fileId, noteId } });
    // Somebody else took it away in the same moment.
    if (count === 0) throw missing();
    const { programmeId, teamId } = note;
    traces.audit({ action: "file.removed", subject: "file", subjectId: fileId, programmeId, teamId });
    traces.announce(fileNewsOf("file.removed", note, fileId, actor.personId));
  });
  return { noteId };
}

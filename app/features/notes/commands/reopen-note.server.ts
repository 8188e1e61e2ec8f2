import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { noteChanged } from "../events.ts";
import type { FoundNote } from "../queries/found-note.server.ts";
import { lockedNote } from "./locked-note.server.ts";

/**
 * Opens closed minutes again. That they were closed, by whom and when, stays, beside who opened them.
 * @throws Refusal missing, forbidden
 */
export async function reopenNote(actor: Actor, noteId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const note = await lockedNote(tx, actor, noteId);
    authoriseInNote(actor, "reopen", note);
    if (!note.closed) return traces.unchanged();
    await reopenNoteStep(tx, traces, actor, note, now);
    const { programmeId, teamId } = note;
    traces.audit({ action: "note.reopened", subject: "note", subjectId: noteId, programmeId, teamId });
  });
}

/** The same inside a given act, which has locked the closed note, has authorised it and leaves the trace. */
export async function reopenNoteStep(
  tx: Tx,
  traces: Pick<Traces, "announce">,
  actor: Actor,
  note: FoundNote,
  now: Date,
): Promise<void> {
  await tx.noteClosure.updateMany({
    where: { noteId: note.id, reopenedAt: null },
    data: { reopenedAt: now, reopenedById: actor.personId },
  });
  await tx.note.update({ where: { id: note.id }, data: { openId: note.id } });
  traces.announce(noteChanged(note, actor));
}

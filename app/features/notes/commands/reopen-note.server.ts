import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { noteChanged } from "../events.ts";
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
    await tx.noteClosure.updateMany({
      where: { noteId, reopenedAt: null },
      data: { reopenedAt: now, reopenedById: actor.personId },
    });
    await tx.note.update({ where: { id: noteId }, data: { openId: noteId } });
    const { programmeId, teamId } = note;
    traces.audit({ action: "note.reopened", subject: "note", subjectId: noteId, programmeId, teamId });
    traces.announce(noteChanged(note, actor));
  });
}

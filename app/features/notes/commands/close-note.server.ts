import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { identities } from "../document/found.ts";
import { rewrite } from "../document/locked-note.server.ts";
import { readToTakeIn } from "../document/stored.server.ts";
import { wipeIdentities } from "../document/wipe.server.ts";
import { noteChanged } from "../events.ts";
import { keepAsVersion } from "../versions.server.ts";
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
    authoriseInNote(actor, "close", note);
    if (note.closed) return traces.unchanged();
    // Nobody can store anything now: what is read is all there is.
    const said = await readToTakeIn(tx, noteId);
    if (!said) throw missing();
    // What was written in the last second nobody has looked through yet, and from now on nobody would.
    const clean = wipeIdentities(said.doc);
    await keepAsVersion(tx, clean ? await rewrite(tx, said, clean, identities, now) : said, "closing", now);
    await tx.noteClosure.create({
      data: { id: newId(now.getTime()), noteId, closedAt: now, closedById: actor.personId },
    });
    await tx.note.update({ where: { id: noteId }, data: { openId: null } });
    const { programmeId, teamId } = note;
    traces.audit({ action: "note.closed", subject: "note", subjectId: noteId, programmeId, teamId });
    traces.announce(noteChanged(note, actor));
  });
}

import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { identities } from "../document/found.ts";
import { rewrite } from "../document/locked-note.server.ts";
import { readToTakeIn } from "../document/stored.server.ts";
import { wipeIdentities } from "../document/wipe.server.ts";
import { noteChanged } from "../events.ts";
import type { FoundNote } from "../queries/found-note.server.ts";
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
    await closeNoteStep(tx, traces, actor, note, now);
    const { programmeId, teamId } = note;
    traces.audit({ action: "note.closed", subject: "note", subjectId: noteId, programmeId, teamId });
  });
}

/**
 * The same inside a given act, which has locked the open note, has authorised it and leaves the trace.
 * @returns the closing, and the version that holds what the note says.
 */
export async function closeNoteStep(
  tx: Tx,
  traces: Pick<Traces, "announce">,
  actor: Actor,
  note: FoundNote,
  now: Date,
): Promise<{ closureId: string; versionId: string }> {
  // Nobody can store anything now: what is read is all there is.
  const said = await readToTakeIn(tx, note.id);
  if (!said) throw missing();
  // What was written in the last second nobody has looked through yet, and from now on nobody would.
  const clean = wipeIdentities(said.doc);
  const kept = clean ? await rewrite(tx, said, clean, identities, now) : said;
  const { versionId } = await keepAsVersion(tx, kept, "closing", now);
  const closureId = newId(now.getTime());
  await tx.noteClosure.create({ data: { id: closureId, noteId: note.id, closedAt: now, closedById: actor.personId } });
  await tx.note.update({ where: { id: note.id }, data: { openId: null } });
  traces.announce(noteChanged(note, actor));
  return { closureId, versionId };
}

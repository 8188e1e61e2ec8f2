import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { identities, maskIdentities } from "../document/found.ts";
import { readNote } from "../document/json.ts";
import { noteToRewrite, rewrite } from "../document/locked-note.server.ts";
import { docOfStored } from "../document/stored.server.ts";
import { noteIn, sayIn } from "../document/yjs.server.ts";
import { noteChanged } from "../events.ts";
import { keepAsVersion, keepVersion } from "../versions.server.ts";

/**
 * Makes a note say again what it said in a version. Nothing is lost by it: what it says now is kept as a version first, and
 * blocks that are the same are not touched, so that who writes in them goes on. What comes of it is a version of its own.
 * @throws Refusal missing, forbidden, conflict (closed minutes)
 */
export async function restoreVersion(
  actor: Actor,
  noteId: string,
  input: { readonly versionId: string; readonly key: string },
  now: Date,
): Promise<{ changed: boolean }> {
  const { versionId, key } = input;
  return act(actor, now, async (tx, traces) => {
    const submission = { key, personId: actor.personId, action: "note.restore", content: [noteId, versionId], now };
    return once(tx, traces, submission, async () => {
      const note = await noteToRewrite(tx, actor, noteId);
      authoriseInNote(actor, "write", note);
      if (note.closed) throw new Refusal("conflict", "note.is-closed");
      const version = isId(versionId) ? await tx.noteVersion.findFirst({ where: { id: versionId, noteId } }) : null;
      if (!version) throw missing();
      const { programmeId, teamId } = note;
      traces.audit({ action: "note.restored", subject: "note", subjectId: noteId, programmeId, teamId });
      const says = maskIdentities(readNote(version.content));
      const trial = docOfStored({ state: Y.encodeStateAsUpdate(note.doc), updates: null });
      const update = sayIn(trial, says);
      if (!update) return { changed: false };
      const before = await keepAsVersion(tx, note, "before_restore", now);
      await rewrite(tx, before, update, identities, now);
      const mine = { id: noteId, writerIds: [actor.personId] };
      // A millisecond later, so that the two stand in their order.
      await keepVersion(tx, mine, { reason: "restore", says: noteIn(trial) }, new Date(now.getTime() + 1));
      traces.announce(noteChanged(note, actor));
      return { changed: true };
    });
  });
}

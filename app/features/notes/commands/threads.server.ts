import * as Y from "yjs";
import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { threadChanged } from "../events.ts";
import type { FoundNote } from "../queries/found-note.server.ts";
import { decideQuote, endMaxBytes } from "../rules/passage.ts";
import { heldNote } from "./locked-note.server.ts";

/** A passage as the editor sends it: its ends as Yjs relative positions (base64), and what stands between them. */
export type SentPassage = { readonly starts: string; readonly ends: string; readonly quote: string };
type At = { readonly noteId: string; readonly threadId: string };

/** The note, for somebody who may talk about it; closed ones too. @throws Refusal missing, forbidden */
export async function noteToTalkAbout(tx: Tx, actor: Actor, noteId: string): Promise<FoundNote> {
  const note = await heldNote(tx, actor, noteId);
  authoriseInNote(actor, "comment", note);
  return note;
}

/** Begins to talk about a passage, inside a given act that says the first word. Gives the thread's id. @throws Refusal invalid */
export async function threadStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { note, passage }: { readonly note: FoundNote; readonly passage: SentPassage },
  now: Date,
): Promise<string> {
  const decided = decideQuote(passage.quote);
  if (!decided.ok) throw new Refusal("invalid", "form.invalid", { fields: { quote: decided.code } });
  const id = newId(now.getTime());
  const ends = { starts: endOf(passage.starts), ends: endOf(passage.ends) };
  const made = { createdById: actor.personId, createdAt: now };
  await tx.noteThread.create({ data: { id, noteId: note.id, ...ends, quote: decided.value.quote, ...made } });
  const { id: subjectId, programmeId, teamId } = note;
  traces.audit({ action: "thread.begun", subject: "note", subjectId, programmeId, teamId });
  traces.announce(threadChanged(note, id, actor));
  return id;
}

/** What is no place in a text is sent by no page of ours. @throws Refusal invalid */
function endOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  try {
    if (bytes.length <= endMaxBytes && Y.encodeRelativePosition(Y.decodeRelativePosition(bytes)).length > 0)
      return bytes;
  } catch {
    // Refused below, as all that is no place.
  }
  throw new Refusal("invalid", "form.outdated");
}

/** What was said of a passage needs nothing more. When it is so already, nothing changes. @throws Refusal missing, forbidden */
export async function resolveThread(actor: Actor, at: At, now: Date): Promise<void> {
  await move(actor, at, now, {
    action: "thread.resolved",
    from: { resolvedAt: null },
    to: { resolvedAt: now, resolvedById: actor.personId },
  });
}

/** A passage is talked about again. When it is so already, nothing changes. @throws Refusal missing, forbidden */
export async function reopenThread(actor: Actor, at: At, now: Date): Promise<void> {
  await move(actor, at, now, {
    action: "thread.reopened",
    from: { resolvedAt: { not: null } },
    to: { resolvedAt: null, resolvedById: null },
  });
}

type Move = {
  readonly action: "thread.resolved" | "thread.reopened";
  readonly from: { readonly resolvedAt: null | { readonly not: null } };
  readonly to: { readonly resolvedAt: Date | null; readonly resolvedById: string | null };
};

/** Of two who press at once, one has done it. */
async function move(actor: Actor, { noteId, threadId }: At, now: Date, { action, from, to }: Move): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const note = await noteToTalkAbout(tx, actor, noteId);
    if (!isId(threadId)) throw missing();
    const { count } = await tx.noteThread.updateMany({ where: { id: threadId, noteId, ...from }, data: to });
    if (count === 0) {
      if (!(await tx.noteThread.findFirst({ where: { id: threadId, noteId }, select: { id: true } }))) throw missing();
      return traces.unchanged();
    }
    const { programmeId, teamId } = note;
    traces.audit({ action, subject: "note", subjectId: noteId, programmeId, teamId });
    traces.announce(threadChanged(note, threadId, actor));
  });
}

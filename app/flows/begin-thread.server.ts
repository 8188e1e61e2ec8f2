import type { Actor } from "#app/access/actor.ts";
import { commentStep } from "#app/features/comments/steps.server.ts";
import type { SentPassage } from "#app/features/notes/commands/threads.server.ts";
import { noteToTalkAbout, threadStep } from "#app/features/notes/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

/**
 * Says the first word about a passage of a note, once however often it is sent.
 * @throws Refusal missing, forbidden, invalid
 */
export async function beginThread(
  actor: Actor,
  noteId: string,
  input: SentPassage & { readonly text: string; readonly key: string },
  now: Date,
): Promise<{ threadId: string; commentId: string }> {
  const { key, text, ...passage } = input;
  return act(actor, now, async (tx, traces) => {
    // Found again when the form comes a second time: an answer of then is not for who may not read the note any more.
    const note = await noteToTalkAbout(tx, actor, noteId);
    const submission = { key, personId: actor.personId, action: "thread.begin", content: [noteId, passage, text], now };
    return once(tx, traces, submission, async () => {
      const threadId = await threadStep(tx, traces, actor, { note, passage }, now);
      const subject = { kind: "thread", id: threadId } as const;
      return { threadId, commentId: await commentStep(tx, traces, actor, { subject, text }, now) };
    });
  });
}

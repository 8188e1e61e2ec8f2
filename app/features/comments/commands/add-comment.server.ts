import type { Actor } from "#app/access/actor.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import type { Subject } from "../rules.ts";
import { commentStep } from "../steps.server.ts";

/**
 * Says something about a test, an idea or a passage of a note. However often the form arrives, it is said once.
 * @throws Refusal missing, forbidden, invalid
 */
export async function addComment(
  actor: Actor,
  subject: Subject,
  input: { text: string; key: string },
  now: Date,
): Promise<{ commentId: string }> {
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: input.key, personId: actor.personId, action: "comment.add", content: [subject, input], now },
      async () => ({ commentId: await commentStep(tx, traces, actor, { subject, text: input.text }, now) }),
    ),
  );
}

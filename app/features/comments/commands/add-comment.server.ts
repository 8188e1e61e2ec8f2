import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { commentNewsOf } from "../events.ts";
import { decideText, type Subject } from "../rules.ts";
import { heldSubject, mayComment, placeOf } from "../subject.server.ts";

/**
 * Says something about a test or an idea. However often the form arrives, it is said once.
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
      async () => {
        const facts = await heldSubject(tx, actor, subject);
        if (!mayComment(actor, facts)) throw forbidden();
        const text = allowedText(input.text);
        const commentId = newId(now.getTime());
        const about = facts.kind === "cycle" ? { cycleId: facts.id } : { ideaId: facts.id };
        await tx.comment.create({ data: { id: commentId, ...about, authorId: actor.personId, text, createdAt: now } });
        const place = placeOf(facts);
        const where = { programmeId: place.programmeId, ...(place.teamId === null ? {} : { teamId: place.teamId }) };
        traces.audit({ action: "comment.added", subject: "comment", subjectId: commentId, ...where });
        traces.announce(commentNewsOf("comment.added", place, commentId, actor));
        return { commentId };
      },
    ),
  );
}

/** @throws Refusal invalid */
export function allowedText(text: string): string {
  const decided = decideText(text);
  if (decided.ok) return decided.value.text;
  throw new Refusal("invalid", "form.invalid", { data: decided.data, fields: { text: decided.code } });
}

import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { commentNewsOf } from "./events.ts";
import { decideText, type Subject } from "./rules.ts";
import { heldSubject, mayComment, placeOf, type SubjectFacts } from "./subject.server.ts";

/**
 * Says something about a thing, inside a given act. Gives the comment's id.
 * @throws Refusal missing, forbidden, invalid
 */
export async function commentStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: { readonly subject: Subject; readonly text: string },
  now: Date,
): Promise<string> {
  const facts = await heldSubject(tx, actor, input.subject);
  if (!mayComment(actor, facts)) throw forbidden();
  const text = allowedText(input.text);
  const id = newId(now.getTime());
  await tx.comment.create({ data: { id, ...aboutOf(facts), authorId: actor.personId, text, createdAt: now } });
  const place = placeOf(facts);
  const where = { programmeId: place.programmeId, ...(place.teamId === null ? {} : { teamId: place.teamId }) };
  traces.audit({ action: "comment.added", subject: "comment", subjectId: id, ...where });
  traces.announce(commentNewsOf("comment.added", place, id, actor));
  return id;
}

function aboutOf({ kind, id }: SubjectFacts) {
  if (kind === "thread") return { threadId: id };
  if (kind === "report") return { reportId: id };
  return kind === "cycle" ? { cycleId: id } : { ideaId: id };
}

/** @throws Refusal invalid */
export function allowedText(text: string): string {
  const decided = decideText(text);
  if (decided.ok) return decided.value.text;
  throw new Refusal("invalid", "form.invalid", { data: decided.data, fields: { text: decided.code } });
}

import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import type { Subject } from "../rules.ts";
import { heldSubject, type SubjectFacts } from "../subject.server.ts";

/**
 * The actor's own comment, locked, with what it is about. What it is about is held first, as by everybody who changes both:
 * who wipes a passage from a thing has the thing before what was said of it. Somebody else's is refused; one on a thing that she may not see
 * (any more) does not exist.
 * @throws Refusal missing, forbidden
 */
export async function ownComment(
  tx: Tx,
  actor: Actor,
  commentId: string,
): Promise<{ id: string; createdAt: Date; deletedAt: Date | null; facts: SubjectFacts }> {
  if (!isId(commentId)) throw missing();
  const found = await tx.comment.findUnique({ where: { id: commentId } });
  if (!found) throw missing();
  const facts = await heldSubject(tx, actor, subjectOf(found));
  await tx.$queryRaw`SELECT id FROM comments WHERE id = ${commentId}::uuid FOR UPDATE`;
  const { id, authorId, createdAt, deletedAt } = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
  if (authorId !== actor.personId) throw forbidden("comment.not-yours");
  return { id, createdAt, deletedAt, facts };
}

type About = {
  readonly cycleId: string | null;
  readonly ideaId: string | null;
  readonly threadId: string | null;
  readonly reportId: string | null;
};

function subjectOf({ cycleId, ideaId, threadId, reportId }: About): Subject {
  if (cycleId !== null) return { kind: "cycle", id: cycleId };
  if (reportId !== null) return { kind: "report", id: reportId };
  return ideaId !== null ? { kind: "idea", id: ideaId } : { kind: "thread", id: threadId ?? "" };
}

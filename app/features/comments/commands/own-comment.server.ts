import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { heldSubject, type SubjectFacts } from "../subject.server.ts";

/**
 * The actor's own comment, locked, with what it is about. Somebody else's is refused; one on a thing that she may not see
 * (any more) does not exist.
 * @throws Refusal missing, forbidden
 */
export async function ownComment(
  tx: Tx,
  actor: Actor,
  commentId: string,
): Promise<{ id: string; createdAt: Date; deletedAt: Date | null; facts: SubjectFacts }> {
  if (!isId(commentId)) throw missing();
  await tx.$queryRaw`SELECT id FROM comments WHERE id = ${commentId}::uuid FOR UPDATE`;
  const comment = await tx.comment.findUnique({ where: { id: commentId } });
  if (!comment) throw missing();
  const { id, cycleId, ideaId, authorId, createdAt, deletedAt } = comment;
  const subject =
    cycleId === null ? ({ kind: "idea", id: ideaId ?? "" } as const) : ({ kind: "cycle", id: cycleId } as const);
  const facts = await heldSubject(tx, actor, subject);
  if (authorId !== actor.personId) throw forbidden("comment.not-yours");
  return { id, createdAt, deletedAt, facts };
}

import type { Actor } from "#app/access/actor.ts";
import { act } from "#app/platform/transaction.server.ts";
import { commentNewsOf } from "../events.ts";
import { placeOf } from "../subject.server.ts";
import { ownComment } from "./own-comment.server.ts";

/**
 * Takes one's own comment away. That there was one stays, so that answers to it can be understood; its words do not.
 * Twice is once.
 * @throws Refusal missing, forbidden
 */
export async function deleteComment(actor: Actor, commentId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const comment = await ownComment(tx, actor, commentId);
    if (comment.deletedAt === null) {
      await tx.comment.update({ where: { id: comment.id }, data: { text: "", deletedAt: now } });
      traces.announce(commentNewsOf("comment.changed", placeOf(comment.facts), comment.id, actor));
    }
    const { programmeId, teamId } = comment.facts;
    const where = { programmeId, ...(teamId === null ? {} : { teamId }) };
    traces.audit({ action: "comment.deleted", subject: "comment", subjectId: comment.id, ...where });
  });
}

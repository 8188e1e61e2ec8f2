import type { Actor } from "#app/access/actor.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { commentNewsOf } from "../events.ts";
import { decideEdit } from "../rules.ts";
import { allowedText } from "../steps.server.ts";
import { mayComment, placeOf } from "../subject.server.ts";
import { ownComment } from "./own-comment.server.ts";

/**
 * Changes one's own words, while they are new.
 * @throws Refusal missing, forbidden, invalid, conflict (too late, or taken away)
 */
export async function editComment(actor: Actor, commentId: string, text: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const comment = await ownComment(tx, actor, commentId);
    if (!mayComment(actor, comment.facts)) throw forbidden();
    const decided = decideEdit(comment, now);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    await tx.comment.update({ where: { id: comment.id }, data: { text: allowedText(text), editedAt: now } });
    const { programmeId, teamId } = comment.facts;
    const where = { programmeId, ...(teamId === null ? {} : { teamId }) };
    traces.audit({ action: "comment.edited", subject: "comment", subjectId: comment.id, ...where, fields: ["text"] });
    traces.announce(commentNewsOf("comment.changed", placeOf(comment.facts), comment.id, actor));
  });
}

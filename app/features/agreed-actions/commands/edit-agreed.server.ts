import type { Actor } from "#app/access/actor.ts";
import { mergeFields } from "#app/core/merge.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changedMeanwhile, missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { talked } from "../events.ts";
import { type AgreedFields, type AgreedGiven, agreedGivenTo, refuseAbsent } from "./add-agreed.server.ts";
import { type AgreedPlace, lockedAgreed } from "./locked-agreed.server.ts";
import { dateOrNone, lineOf } from "./text.server.ts";

/**
 * Changes what was agreed at this session: what, whose and by when, inside a given act. What was agreed earlier is moved or
 * dropped with a word why instead. What somebody else has changed meanwhile stays, and when it is the same field the form
 * comes back. @throws Refusal missing, invalid, conflict
 */
export async function editAgreedStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: AgreedPlace,
  changes: { readonly mine: AgreedFields; readonly base: AgreedFields },
  now: Date,
): Promise<{ given: AgreedGiven }> {
  const { action, session } = await lockedAgreed(tx, actor, place);
  if (action.sessionId !== session.id) throw missing();
  const mine = { ...changes.mine, text: lineOf(changes.mine.text, "text") };
  const base = { ...changes.base, text: tidyLine(changes.base.text) };
  const stored = { text: action.text, ownerId: action.ownerId, dueOn: action.dueOn ?? "" };
  const { write, conflicts } = mergeFields<keyof AgreedFields>(base, mine, stored);
  if (conflicts.length > 0) throw changedMeanwhile("agreed.changed-meanwhile", conflicts);
  const fields = Object.keys(write);
  if (fields.length === 0) {
    traces.unchanged();
    return { given: null };
  }
  const { text, ownerId, dueOn } = write as Partial<AgreedFields>;
  if (ownerId !== undefined) refuseAbsent(session.people, ownerId);
  await tx.agreedAction.update({
    where: { id: action.id },
    data: {
      ...(text === undefined ? {} : { text }),
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(dueOn === undefined ? {} : { dueOn: dateOrNone(dueOn) }),
    },
  });
  const { id, programmeId } = action;
  traces.audit({ action: "agreed-action.changed", subject: "agreed-action", subjectId: id, programmeId, fields });
  traces.announce(talked(session, actor));
  return { given: ownerId === undefined ? null : agreedGivenTo(ownerId, actor, now) };
}

import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { mergeFields } from "#app/core/merge.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changedMeanwhile } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { actionChanged } from "../events.ts";
import { type Given, givenTo } from "./add-action.server.ts";
import { type ActionFields, dateOrNone, refuseStranger, textOfAction } from "./fields.server.ts";
import { type ActionPlace, lockedAction } from "./locked-action.server.ts";

/**
 * Changes what an action says, whose it is and when it is due, inside a given act. What somebody else has changed
 * meanwhile stays, and when it is the same field the form comes back. Authorises itself.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function editActionStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: ActionPlace,
  changes: { readonly mine: ActionFields; readonly base: ActionFields },
  now: Date,
): Promise<{ given: Given }> {
  const action = await lockedAction(tx, actor, place);
  authorise(actor, "action.edit", action);
  const mine = { ...changes.mine, text: textOfAction(changes.mine.text) };
  const base = { ...changes.base, text: tidyLine(changes.base.text) };
  const stored = { text: action.text, ownerId: action.ownerId ?? "", dueOn: action.dueOn ?? "" };
  const { write, conflicts } = mergeFields<keyof ActionFields>(base, mine, stored);
  if (conflicts.length > 0) throw changedMeanwhile("action.changed-meanwhile", conflicts);
  const fields = Object.keys(write);
  if (fields.length === 0) {
    traces.unchanged();
    return { given: null };
  }
  const { text, ownerId, dueOn } = write as Partial<ActionFields>;
  if (ownerId) await refuseStranger(tx, action.teamId, ownerId, now);
  await tx.action.update({
    where: { id: action.id },
    data: {
      ...(text === undefined ? {} : { text }),
      ...(ownerId === undefined ? {} : { ownerId: ownerId || null }),
      ...(dueOn === undefined ? {} : { dueOn: dateOrNone(dueOn) }),
    },
  });
  const { id, programmeId, teamId } = action;
  traces.audit({ action: "action.changed", subject: "action", subjectId: id, programmeId, teamId, fields });
  traces.announce(actionChanged(action, actor));
  return { given: ownerId === undefined ? null : givenTo(ownerId, actor, now) };
}

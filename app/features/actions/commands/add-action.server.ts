import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { actionChanged } from "../events.ts";
import { type ActionFields, dateOrNone, refuseStranger, textOfAction } from "./fields.server.ts";

/** To whom an action was given by somebody else, and by which act of giving: what a notice tells of. */
export type Given = { readonly personId: string; readonly sourceId: string } | null;

/**
 * Adds an action to a team, inside a given act; with the meeting at which it was agreed, if it was at one. Authorises itself.
 * @throws Refusal missing, forbidden, invalid
 */
export async function actionStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: ActionFields & { teamId: string; meetingId?: string | null },
  now: Date,
): Promise<{ id: string; text: string; programmeId: string; given: Given }> {
  const { teamId, ownerId, dueOn, meetingId = null } = input;
  const team = isId(teamId) ? await tx.team.findUnique({ where: { id: teamId }, select: { programmeId: true } }) : null;
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "action.see", place);
  authorise(actor, "action.edit", place);
  const text = textOfAction(input.text);
  if (ownerId !== "") await refuseStranger(tx, teamId, ownerId, now);
  if (meetingId !== null && !(await isMeetingOf(tx, teamId, meetingId))) throw missing();
  const id = newId(now.getTime());
  await tx.action.create({
    data: {
      id,
      ...place,
      text,
      ownerId: ownerId || null,
      dueOn: dateOrNone(dueOn),
      meetingId,
      createdById: actor.personId,
      createdAt: now,
    },
  });
  traces.audit({ action: "action.added", subject: "action", subjectId: id, ...place });
  traces.announce(actionChanged({ id, ...place }, actor));
  return { id, text, programmeId: team.programmeId, given: givenTo(ownerId, actor, now) };
}

/** Who sees a team's actions sees its meetings. */
async function isMeetingOf(tx: Tx, teamId: string, meetingId: string): Promise<boolean> {
  if (!isId(meetingId)) return false;
  return (await tx.meeting.findUnique({ where: { id: meetingId, teamId }, select: { id: true } })) !== null;
}

/** Nobody is told of what she took on herself. */
export function givenTo(ownerId: string, actor: Actor, now: Date): Given {
  return ownerId === "" || ownerId === actor.personId ? null : { personId: ownerId, sourceId: newId(now.getTime()) };
}

import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";

/**
 * Plans a meeting of a team, inside a given act. Its note is the caller's to begin. Authorises itself.
 * @throws Refusal missing, forbidden
 */
export async function meetingStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: { teamId: string; title: string; heldOn: string },
  now: Date,
): Promise<{ id: string; programmeId: string }> {
  const { teamId } = input;
  const team = isId(teamId) ? await tx.team.findUnique({ where: { id: teamId }, select: { programmeId: true } }) : null;
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  authorise(actor, "meeting.edit", place);
  const id = newId(now.getTime());
  const author = { createdById: actor.personId, createdAt: now };
  await tx.meeting.create({
    data: { id, ...place, ...author, title: tidyLine(input.title), heldOn: dayToDate(input.heldOn) },
  });
  traces.audit({ action: "meeting.created", subject: "meeting", subjectId: id, ...place });
  traces.announce(meetingChanged({ id, ...place }, actor));
  return { id, programmeId: team.programmeId };
}

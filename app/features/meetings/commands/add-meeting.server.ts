import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import type { Hours } from "../rules/time.ts";

export type NewMeeting = {
  readonly title: string;
  readonly heldOn: string;
  /** None: it has a day alone. */
  readonly hours?: Hours | null;
  readonly place?: string;
};

/** The team in which somebody plans, found through what she may see. @throws Refusal missing, forbidden */
export async function teamToPlan(tx: Tx, actor: Actor, teamId: string) {
  const team = isId(teamId)
    ? await tx.team.findUnique({
        where: { id: teamId },
        select: { programmeId: true, programme: { select: { pauseMonths: true } } },
      })
    : null;
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  authorise(actor, "meeting.edit", place);
  return { place, pauseMonths: team.programme.pauseMonths };
}

/**
 * Plans a meeting of a team, inside a given act. Its note is the caller's to begin. Authorises itself.
 * @throws Refusal missing, forbidden
 */
export async function meetingStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: NewMeeting & { teamId: string },
  now: Date,
): Promise<{ id: string; programmeId: string }> {
  const { place } = await teamToPlan(tx, actor, input.teamId);
  const id = newId(now.getTime());
  await tx.meeting.create({
    data: {
      id,
      ...place,
      title: tidyLine(input.title),
      heldOn: dayToDate(input.heldOn),
      ...input.hours,
      place: tidyLine(input.place ?? ""),
      createdById: actor.personId,
      createdAt: now,
    },
  });
  traces.audit({ action: "meeting.created", subject: "meeting", subjectId: id, ...place });
  traces.announce(meetingChanged({ id, ...place }, actor));
  return { id, programmeId: place.programmeId };
}

import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { decideCancel } from "../rules/meeting.ts";
import { lockedMeeting, type MeetingPlace } from "./locked-meeting.server.ts";

/**
 * Cancels a meeting, or takes that back; a series goes on round it. Pressed twice is pressed once.
 * @throws Refusal missing, forbidden, conflict (somebody was there, its minutes are closed)
 */
export async function cancelMeeting(actor: Actor, place: MeetingPlace, to: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await lockedMeeting(tx, actor, place);
    if (meeting.cancelled === to) return traces.unchanged();
    if (to) {
      const present = await tx.meetingAttendance.findFirst({
        where: { meetingId: meeting.id, word: "present" },
        select: { personId: true },
      });
      const decided = decideCancel({ closed: meeting.closed, anybodyPresent: present !== null });
      if (!decided.ok) throw new Refusal("conflict", decided.code);
    }
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { cancelledAt: to ? now : null, sequence: { increment: 1 }, changedAt: now },
    });
    const { id, programmeId, teamId } = meeting;
    const action = to ? "meeting.cancelled" : "meeting.restored";
    traces.audit({ action, subject: "meeting", subjectId: id, programmeId, teamId });
    traces.announce(meetingChanged(meeting, actor));
  });
}

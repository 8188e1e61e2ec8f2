import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { mostDecisions } from "../rules/meeting.ts";
import { type MeetingPlace, meetingToWrite } from "./locked-meeting.server.ts";

/**
 * Writes down what was decided, on the meeting's day, once however often the form arrives.
 * @throws Refusal missing, forbidden, conflict
 */
export async function addDecision(
  actor: Actor,
  place: MeetingPlace,
  input: { readonly text: string; readonly key: string },
  now: Date,
): Promise<{ decisionId: string }> {
  const { key, text } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "meeting.decide", content: [place, text], now },
      async () => {
        const meeting = await meetingToWrite(tx, actor, place);
        const { id: meetingId, programmeId, teamId, heldOn } = meeting;
        if ((await tx.decision.count({ where: { meetingId } })) >= mostDecisions) {
          throw new Refusal("conflict", "meeting.too-many-decisions");
        }
        const id = newId(now.getTime());
        const made = { createdById: actor.personId, createdAt: now };
        const decidedOn = dayToDate(heldOn);
        await tx.decision.create({
          data: { id, programmeId, teamId, meetingId, text: tidyLine(text), decidedOn, ...made },
        });
        traces.audit({
          action: "meeting.decision-added",
          subject: "meeting",
          subjectId: meetingId,
          programmeId,
          teamId,
        });
        traces.announce(meetingChanged(meeting, actor));
        return { decisionId: id };
      },
    ),
  );
}

/** Takes away a decision that was written down wrongly, while the minutes are open. @throws Refusal missing, forbidden, conflict */
export async function removeDecision(actor: Actor, place: MeetingPlace, decisionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    if (!isId(decisionId)) throw missing();
    const { count } = await tx.decision.deleteMany({ where: { id: decisionId, meetingId: meeting.id } });
    if (count === 0) return traces.unchanged();
    const { id, programmeId, teamId } = meeting;
    traces.audit({ action: "meeting.decision-removed", subject: "meeting", subjectId: id, programmeId, teamId });
    traces.announce(meetingChanged(meeting, actor));
  });
}

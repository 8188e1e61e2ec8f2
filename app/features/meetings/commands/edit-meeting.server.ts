import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { mergeFields } from "#app/core/merge.ts";
import { tidyLine } from "#app/core/text.ts";
import { changedMeanwhile } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { type Hours, hoursText } from "../rules/time.ts";
import { type MeetingPlace, meetingToWrite } from "./locked-meeting.server.ts";

/** `hours` as `hoursText` says them: one field, since the end of a meeting means nothing without its beginning. */
type Fields = { readonly title: string; readonly heldOn: string; readonly hours?: string; readonly place?: string };

/**
 * Changes a meeting's title, day, hours and place, in a series or not: the rest of its series stays. What somebody else
 * has changed meanwhile stays, and when it is the same field the form comes back.
 * @throws Refusal missing, forbidden, conflict
 */
export async function editMeeting(
  actor: Actor,
  place: MeetingPlace,
  changes: {
    readonly mine: Omit<Fields, "hours"> & { readonly hours?: Hours | null };
    readonly base: Fields;
  },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    const { hours, ...mine } = changes.mine;
    const { write, conflicts } = mergeFields<keyof Fields>(
      tidy(changes.base),
      tidy({ ...mine, ...(hours === undefined ? {} : { hours: hours ? hoursText(hours) : "" }) }),
      { title: meeting.title, heldOn: meeting.heldOn, hours: hoursText(meeting), place: meeting.place },
    );
    if (conflicts.length > 0) throw changedMeanwhile("meeting.changed-meanwhile", conflicts);
    const fields = Object.keys(write);
    if (fields.length === 0) return traces.unchanged();
    const asked = write as Partial<Fields>;
    // A calendar that has the meeting takes what is new of it only when the number has risen; it never knew the title.
    const moved = fields.some((field) => field !== "title");
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        ...(asked.title === undefined ? {} : { title: asked.title }),
        ...(asked.heldOn === undefined ? {} : { heldOn: dayToDate(asked.heldOn) }),
        ...(asked.hours === undefined ? {} : (hours ?? { fromMinute: null, minutes: null })),
        ...(asked.place === undefined ? {} : { place: asked.place }),
        ...(moved ? { sequence: { increment: 1 }, changedAt: now } : {}),
      },
    });
    const { id, programmeId, teamId } = meeting;
    traces.audit({ action: "meeting.changed", subject: "meeting", subjectId: id, programmeId, teamId, fields });
    traces.announce(meetingChanged(meeting, actor));
  });
}

function tidy({ title, heldOn, hours, place }: Fields): Fields {
  return {
    title: tidyLine(title),
    heldOn,
    ...(hours === undefined ? {} : { hours }),
    ...(place === undefined ? {} : { place: tidyLine(place) }),
  };
}

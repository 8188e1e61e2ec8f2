import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { mergeFields } from "#app/core/merge.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";

/** Where a meeting is: ids from an address, so anything may stand in them. */
export type MeetingPlace = { readonly teamId: string; readonly meetingId: string };
type Fields = { readonly title: string; readonly heldOn: string };

/**
 * Changes a meeting's title and day. What somebody else has changed meanwhile stays, and when it is the same field the
 * form comes back.
 * @throws Refusal missing, forbidden, conflict
 */
export async function editMeeting(
  actor: Actor,
  place: MeetingPlace,
  changes: { readonly mine: Fields; readonly base: Fields },
  now: Date,
): Promise<void> {
  if (!isId(place.teamId) || !isId(place.meetingId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const [meeting] = await tx.$queryRaw<
      { id: string; programmeId: string; teamId: string; title: string; heldOn: string }[]
    >`
      SELECT w.id, w.programme_id AS "programmeId", w.team_id AS "teamId", w.title, w.held_on::text AS "heldOn" FROM meetings w
      WHERE w.id = ${place.meetingId}::uuid AND w.team_id = ${place.teamId}::uuid
        AND w.team_id = ANY(${teamsWhere(actor, "meeting.see")}::uuid[]) FOR UPDATE`;
    if (!meeting) throw missing();
    authorise(actor, "meeting.edit", meeting);
    const tidy = ({ title, heldOn }: Fields) => ({ title: tidyLine(title), heldOn });
    const { title, heldOn } = meeting;
    const { write, conflicts } = mergeFields<keyof Fields>(tidy(changes.base), tidy(changes.mine), { title, heldOn });
    if (conflicts.length > 0) throw new Refusal("conflict", "meeting.changed-meanwhile");
    const fields = Object.keys(write);
    if (fields.length === 0) return traces.unchanged();
    const asked = write as Partial<Fields>;
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        ...(asked.title === undefined ? {} : { title: asked.title }),
        ...(asked.heldOn === undefined ? {} : { heldOn: dayToDate(asked.heldOn) }),
      },
    });
    const { id, programmeId, teamId } = meeting;
    traces.audit({ action: "meeting.changed", subject: "meeting", subjectId: id, programmeId, teamId, fields });
    traces.announce(meetingChanged(meeting, actor));
  });
}

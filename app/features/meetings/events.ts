import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = { readonly id: string; readonly teamId: string; readonly programmeId: string };

/** A meeting is planned, or its title or day is new. */
export function meetingChanged(meeting: Place, actor: Pick<Actor, "personId">) {
  return {
    name: "meeting.changed",
    rooms: whoMay("meeting.see", meeting),
    ids: { meetingId: meeting.id, teamId: meeting.teamId },
    by: actor.personId,
  };
}

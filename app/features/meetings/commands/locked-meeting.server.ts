import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { decideWrite } from "../rules/meeting.ts";

/** Where a meeting is: ids from an address, so anything may stand in them. */
export type MeetingPlace = { readonly teamId: string; readonly meetingId: string };

export type LockedMeeting = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  readonly title: string;
  readonly heldOn: string;
  readonly fromMinute: number | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly seriesId: string | null;
  readonly cancelled: boolean;
  /** Its minutes are closed, and stay so until the act is over. */
  readonly closed: boolean;
  readonly hasNote: boolean;
};

/**
 * The meeting, found through what the actor may see and locked until the act is over: whoever writes in it, moves it or
 * plans its series anew comes after another. Authorises.
 * @throws Refusal missing, forbidden
 */
export async function lockedMeeting(tx: Tx, actor: Actor, place: MeetingPlace): Promise<LockedMeeting> {
  if (!isId(place.teamId) || !isId(place.meetingId)) throw missing();
  const [meeting] = await tx.$queryRaw<Omit<LockedMeeting, "closed" | "hasNote">[]>`
    SELECT w.id, w.programme_id AS "programmeId", w.team_id AS "teamId", w.title, w.held_on::text AS "heldOn",
      w.from_minute AS "fromMinute", w.minutes, w.place, w.series_id AS "seriesId", w.cancelled_at IS NOT NULL AS cancelled
    FROM meetings w WHERE w.id = ${place.meetingId}::uuid AND w.team_id = ${place.teamId}::uuid
      AND w.team_id = ANY(${teamsWhere(actor, "meeting.see")}::uuid[]) FOR UPDATE`;
  if (!meeting) throw missing();
  authorise(actor, "meeting.edit", meeting);
  // Read when the meeting is ours, and held: nobody closes the minutes while somebody is marked in them.
  const [note] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT n.open_id IS NOT NULL AS open FROM notes n WHERE n.meeting_id = ${meeting.id}::uuid FOR SHARE`;
  return { ...meeting, hasNote: note !== undefined, closed: note?.open === false };
}

/** The same, of a meeting in which something can be written. @throws Refusal missing, forbidden, conflict */
export async function meetingToWrite(tx: Tx, actor: Actor, place: MeetingPlace): Promise<LockedMeeting> {
  const meeting = await lockedMeeting(tx, actor, place);
  const decided = decideWrite(meeting);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  return meeting;
}

import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { inTeamOnSql } from "../queries/in-team.server.ts";
import { type AttendanceWord, decideAttendance } from "../rules/meeting.ts";
import { type LockedMeeting, type MeetingPlace, meetingToWrite } from "./locked-meeting.server.ts";

/**
 * Says of somebody who is in the team on the meeting's day whether she was there. Of two who say otherwise at once, the
 * second is told.
 * @throws Refusal missing, forbidden, conflict
 */
export async function markAttendance(
  actor: Actor,
  place: MeetingPlace,
  press: { readonly personId: string; readonly seen: AttendanceWord | null; readonly word: AttendanceWord },
  now: Date,
): Promise<void> {
  const { personId } = press;
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    if (!isId(personId)) throw missing();
    const key = { meetingId_personId: { meetingId: meeting.id, personId } };
    const row = await tx.meetingAttendance.findUnique({ where: key, select: { word: true } });
    // Who was marked while she was in the team can be marked otherwise when she is not any more.
    if (!row && !(await inTeamOn(tx, meeting)).includes(personId)) throw missing();
    const stored = (row?.word ?? null) as AttendanceWord | null;
    const decided = decideAttendance({ heldOn: meeting.heldOn, today: actor.today, stored }, press);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    if (!decided.value.changes) return traces.unchanged();
    const { word } = decided.value;
    const marked = { markedById: actor.personId, markedAt: now };
    if (word === null) await tx.meetingAttendance.delete({ where: key });
    else {
      await tx.meetingAttendance.upsert({
        where: key,
        create: { meetingId: meeting.id, personId, word, ...marked },
        update: { word, ...marked },
      });
    }
    attendanceMarked(traces, meeting, actor);
  });
}

/** Everybody of whom nothing is said yet was there. @throws Refusal missing, forbidden, conflict */
export async function markAllPresent(actor: Actor, place: MeetingPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    if (meeting.heldOn > actor.today) throw new Refusal("conflict", "meeting.not-yet");
    const marked = { meetingId: meeting.id, word: "present", markedById: actor.personId, markedAt: now };
    const { count } = await tx.meetingAttendance.createMany({
      data: (await inTeamOn(tx, meeting)).map((personId) => ({ personId, ...marked })),
      skipDuplicates: true,
    });
    if (count === 0) return traces.unchanged();
    attendanceMarked(traces, meeting, actor);
  });
}

async function inTeamOn(tx: Tx, { teamId, heldOn }: LockedMeeting): Promise<string[]> {
  const day = Prisma.sql`${heldOn}::date`;
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT m.person_id AS "personId" FROM team_memberships m
    WHERE m.team_id = ${teamId}::uuid AND ${inTeamOnSql(day)}`;
  return rows.map(({ personId }) => personId);
}

function attendanceMarked(traces: Traces, meeting: LockedMeeting, actor: Actor): void {
  const { id, programmeId, teamId } = meeting;
  traces.audit({ action: "meeting.attendance-marked", subject: "meeting", subjectId: id, programmeId, teamId });
  traces.announce(meetingChanged(meeting, actor));
}

import type { Actor } from "#app/access/actor.ts";
import {
  type MeetingPlace,
  meetingStep,
  meetingToWrite,
  type NewMeeting,
} from "#app/features/meetings/steps.server.ts";
import { beginNoteStep } from "#app/features/notes/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

/**
 * Makes a meeting of a team together with its note. However often the form arrives, it is one meeting and one note.
 * @throws Refusal missing, forbidden, invalid
 */
export async function holdMeeting(
  actor: Actor,
  teamId: string,
  input: NewMeeting & { key: string },
  now: Date,
): Promise<{ meetingId: string; noteId: string }> {
  const { key, ...fields } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "meeting.add", content: [teamId, fields], now },
      async () => {
        const { id: meetingId, programmeId } = await meetingStep(tx, traces, actor, { ...fields, teamId }, now);
        const note = { programmeId, teamId, about: { meetingId } };
        const { noteId } = await beginNoteStep(tx, traces, actor, note, now);
        return { meetingId, noteId };
      },
    ),
  );
}

/**
 * Begins the notes of a meeting of a series, which has none until somebody wants to write. Of two who begin at once, the
 * second finds what the first one made.
 * @throws Refusal missing, forbidden, conflict (it is cancelled)
 */
export async function beginMinutes(actor: Actor, place: MeetingPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id: meetingId, programmeId, teamId, hasNote } = await meetingToWrite(tx, actor, place);
    if (hasNote) return traces.unchanged();
    await beginNoteStep(tx, traces, actor, { programmeId, teamId, about: { meetingId } }, now);
  });
}

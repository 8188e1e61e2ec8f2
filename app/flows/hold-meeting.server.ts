import type { Actor } from "#app/access/actor.ts";
import { meetingStep } from "#app/features/meetings/steps.server.ts";
import { beginNoteStep } from "#app/features/notes/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

/**
 * Makes a meeting of a team together with its note. However often the form arrives, it is one meeting and one note.
 * @throws Refusal missing, forbidden, invalid
 */
export async function holdMeeting(
  actor: Actor,
  teamId: string,
  input: { title: string; heldOn: string; key: string },
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

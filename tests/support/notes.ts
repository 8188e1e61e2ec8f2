import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

const empty = Y.encodeStateAsUpdate(new Y.Doc());

/** A meeting of a team (of A, unless another is named) and the note of its minutes. Gives the note's id. */
export async function noteOfMeeting(
  world: World,
  by: PersonName,
  start: Uint8Array = empty,
  team: "teamA" | "teamB" | "teamC" = "teamA",
): Promise<string> {
  const meetingId = newId();
  const place = {
    programmeId: team === "teamC" ? world.otherProgrammeId : world.programmeId,
    teamId: world[team],
    createdById: world.person[by],
  };
  return db().$transaction(async (tx) => {
    await tx.meeting.create({
      data: { id: meetingId, ...place, title: "Teammöte", heldOn: world.now, createdAt: world.now },
    });
    const { noteId } = await createNote(tx, { ...place, about: { meetingId }, start }, world.now);
    return noteId;
  });
}

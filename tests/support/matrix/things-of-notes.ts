import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "../note-documents.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** The minutes of a meeting of team B, and what team A's said before. */
export async function thingsOfNotes(world: World, noteA: string) {
  const { now, person, programmeId, teamB } = world;
  const [meetingId, versionA, createdById] = [newId(), newId(), person.otherMember];
  const place = { programmeId, teamId: teamB, createdById };
  await db().meeting.create({ data: { id: meetingId, ...place, createdAt: now, title: "Teammöte", heldOn: now } });
  const start = updateOf(noteOf(saidBy("noteB")));
  const { noteId } = await db().$transaction((tx) => createNote(tx, { ...place, about: { meetingId }, start }, now));
  const content = noteOf(`${saidBy("noteA")} before`) as object;
  await db().noteVersion.create({
    data: { id: versionA, noteId: noteA, at: now, reason: "pause", content, writerIds: [] },
  });
  return { meetingB: meetingId, noteB: noteId, versionA };
}

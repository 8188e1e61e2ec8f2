import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "../note-documents.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** The minutes of a meeting of each team, and what the team keeps on its draft. */
export async function thingsOfNotes(world: World, draftA: string) {
  const { programmeId, otherProgrammeId, teamA, teamB, teamC } = world;
  const minutes = async (name: string, place: { programmeId: string; teamId: string }, by: PersonName) => {
    const meetingId = newId();
    const made = { createdById: world.person[by], createdAt: world.now };
    await db().meeting.create({ data: { id: meetingId, ...place, ...made, title: "Teammöte", heldOn: world.now } });
    return aNote(world, name, { ...place, about: { meetingId } }, by);
  };
  const noteA = await minutes("noteA", { programmeId, teamId: teamA }, "member");
  const versionA = newId();
  const content = noteOf(`${saidBy("noteA")} before`) as object;
  const version = { id: versionA, noteId: noteA, at: world.now, reason: "pause", content } as const;
  await db().noteVersion.create({ data: { ...version, writerIds: [] } });
  return {
    noteA,
    versionA,
    noteB: await minutes("noteB", { programmeId, teamId: teamB }, "otherMember"),
    noteC: await minutes("noteC", { programmeId: otherProgrammeId, teamId: teamC }, "foreigner"),
    noteOfDraftA: await aNote(
      world,
      "noteOfDraftA",
      { programmeId, teamId: teamA, about: { cycleId: draftA } },
      "member",
    ),
  };
}

type About = Pick<Parameters<typeof createNote>[1], "programmeId" | "teamId" | "about">;

async function aNote({ now, person }: World, name: string, about: About, by: PersonName): Promise<string> {
  const [createdById, note] = [person[by], noteOf(saidBy(name))];
  return db().$transaction(async (tx) => {
    const { noteId } = await createNote(tx, { ...about, createdById, start: updateOf(note) }, now);
    return noteId;
  });
}

import { createHash } from "node:crypto";
import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOfMeeting } from "../notes.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

type Team = "teamA" | "teamB" | "teamC";

/** Notes with files in them: of a meeting in each team, of a draft, and of minutes that are closed. */
export async function thingsOfFiles(world: World, filedDraftA: string) {
  const filedA = await noteOfMeeting(world, "member");
  const filedB = await noteOfMeeting(world, "otherMember", undefined, "teamB");
  const filedC = await noteOfMeeting(world, "foreigner", undefined, "teamC");
  const filedClosedA = await noteOfMeeting(world, "member");
  await db().$transaction([
    db().note.update({ where: { id: filedClosedA }, data: { openId: null } }),
    db().noteClosure.create({
      data: { id: newId(), noteId: filedClosedA, closedAt: world.now, closedById: world.person.member },
    }),
  ]);
  return {
    ...{ filedA, filedB, filedC, filedDraftA, filedClosedA },
    fileA: await aFile(world, "fileA", filedA, "teamA", "member"),
    fileB: await aFile(world, "fileB", filedB, "teamB", "otherMember"),
    fileC: await aFile(world, "fileC", filedC, "teamC", "foreigner"),
    fileOfDraftA: await aFile(world, "fileOfDraftA", filedDraftA, "teamA", "member"),
    fileOfClosedA: await aFile(world, "fileOfClosedA", filedClosedA, "teamA", "member"),
  };
}

const emptyText = Y.encodeStateAsUpdate(new Y.Doc());

/** The note of a test of team A. */
export async function noteOfCycle({ now, programmeId, teamA, person }: World, cycleId: string): Promise<string> {
  const note = { programmeId, teamId: teamA, about: { cycleId }, createdById: person.member, start: emptyText };
  return db().$transaction(async (tx) => (await createNote(tx, note, now)).noteId);
}

async function aFile(world: World, name: string, noteId: string, team: Team, by: PersonName): Promise<string> {
  const id = crypto.randomUUID();
  const data = Buffer.from(`%PDF-1.7\n${saidBy(name)}\n%%EOF\n`);
  await db().file.create({
    data: {
      id,
      noteId,
      programmeId: team === "teamC" ? world.otherProgrammeId : world.programmeId,
      teamId: world[team],
      name: "Plan.pdf",
      type: "application/pdf",
      bytes: data.length,
      sha256: createHash("sha256").update(data).digest(),
      uploadedById: world.person[by],
      uploadedAt: world.now,
      parts: { create: { part: 0, data } },
    },
  });
  return id;
}

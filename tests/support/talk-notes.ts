import * as Y from "yjs";
import { createNote } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { seminarOf } from "./seminar.ts";
import { registrationAt } from "./tables.ts";
import type { PersonName, World } from "./world.ts";

const empty = Y.encodeStateAsUpdate(new Y.Doc());

/** The note of a supervision session, straight into the tables. Gives its id. */
export function supervisionNoteOf(world: World, sessionId: string, start: Uint8Array = empty): Promise<string> {
  return noteAbout(world, { supervisionId: sessionId }, start);
}

/** The note of a group interview, straight into the tables. Gives its id. */
export function interviewNoteOf(world: World, gatheringId: string, start: Uint8Array = empty): Promise<string> {
  return noteAbout(world, { interviewId: gatheringId }, start);
}

async function noteAbout(
  { now, programmeId, person }: World,
  about: { supervisionId: string } | { interviewId: string },
  start: Uint8Array,
): Promise<string> {
  const note = { programmeId, teamId: null, about, createdById: person.supervisor, start };
  return (await db().$transaction((tx) => createNote(tx, note, now))).noteId;
}

/** Team A's group interview, published, with everybody registered who may be there and some who may not read. Gives its id. */
export async function interviewOf(world: World, registered: readonly PersonName[] = interviewed): Promise<string> {
  const gatheringId = await seminarOf(world, {
    kind: "group_interview",
    teamId: world.teamA,
    title: "Gruppintervju",
    audience: ["coordinators", "members"],
  });
  for (const name of registered) await registrationAt(world, gatheringId, name);
  return gatheringId;
}

/** Who is registered to it: team A, its own manager among them, and others who came. */
export const interviewed: readonly PersonName[] = [
  ...(["coordinator", "deputy", "member", "teamManager", "manager", "lead", "partner", "otherMember"] as const),
];
